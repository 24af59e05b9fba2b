//! A port for a program that cannot be told to take any and say which.

use std::io;
use std::net::TcpListener;
use std::ops::Range;
use std::sync::atomic::{AtomicU16, Ordering::Relaxed};

/// Below those that the system gives to whoever asks for any (ip(7), `ip_local_port_range`).
const PORTS: Range<u16> = 20_000..30_000;

/// A port that is free and stays so until its program takes it: it is none of those that the system gives to whoever asks for
/// any, and no other test of this process gets it.
pub(crate) fn free_port() -> io::Result<u16> {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let first = u16::try_from(std::process::id() % 100).unwrap_or_default() * 100;
    let is_free = |port: &u16| TcpListener::bind(("127.0.0.1", *port)).is_ok();
    std::iter::repeat_with(|| PORTS.start + (first + NEXT.fetch_add(1, Relaxed)) % (PORTS.end - PORTS.start))
        .take(PORTS.len())
        .find(is_free)
        .ok_or_else(|| io::Error::other("no port is free"))
}
