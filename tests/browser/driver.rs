//! The program that drives a browser: one for each, since not every driver takes a second session.

use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Runs the driver until it ends or standard input closes, which happens however this program ends; then ends the whole
/// process group and with it any browser that a crashed test left behind.
const UNTIL_PARENT_ENDS: &str = r#"("$0" "$@"; kill -TERM 0) & cat >/dev/null; kill -TERM 0"#;

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often one is started at most.
const STARTS: usize = 3;
/// The time between two looks.
const GLANCE: Duration = Duration::from_millis(20);

/// How a driver is started.
pub(crate) struct Program {
    /// The environment variable that may name another program.
    pub(crate) variable: &'static str,
    /// The program.
    pub(crate) name: &'static str,
    /// What it is started with.
    pub(crate) arguments: Vec<String>,
    /// What is set in its environment.
    pub(crate) variables: Vec<(&'static str, String)>,
    /// How it tells that it listens.
    pub(crate) tells: Tells,
}

/// How a driver tells that it listens, and where.
pub(crate) enum Tells {
    /// In a line that has the port behind these words.
    Port(&'static str),
    /// Not at all: it takes calls at this port, once it does.
    Nothing(u16),
}

/// A driver that runs until this is dropped.
pub(crate) struct Driver {
    /// Where it listens.
    pub(crate) address: String,
    /// The lines that it has written.
    lines: Arc<Mutex<Vec<String>>>,
    /// Holds the pipe whose closing ends the driver.
    shell: Child,
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        // Nothing is left to do for one that cannot be waited for.
        let _ = self.shell.wait();
    }
}

impl Driver {
    /// Starts a driver and waits until it listens. One that ends before is started again: told to take any port, it may find that
    /// somebody else has taken it meanwhile.
    ///
    /// # Errors
    /// In words, when it cannot be started.
    pub(crate) fn start(wanted: &Program) -> Result<Self, String> {
        (1..STARTS).find_map(|_| Self::start_once(wanted).ok()).map_or_else(|| Self::start_once(wanted), Ok)
    }

    fn start_once(wanted: &Program) -> Result<Self, String> {
        let program = std::env::var(wanted.variable).unwrap_or_else(|_| wanted.name.into());
        let mut shell = Command::new("sh")
            .args(["-c", UNTIL_PARENT_ENDS, &program])
            .args(&wanted.arguments)
            .envs(wanted.variables.iter().cloned())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|error| format!("sh does not start: {error}"))?;
        let output = shell.stdout.take().ok_or("sh has no standard output")?;
        let mut driver = Self { address: String::new(), lines: Arc::default(), shell };
        let lines = Arc::clone(&driver.lines);
        // A pipe that nobody empties would stop the driver once it is full.
        std::thread::spawn(move || {
            let write = |line| lines.lock().unwrap_or_else(PoisonError::into_inner).push(line);
            BufReader::new(output).lines().map_while(Result::ok).for_each(write);
        });
        let since = Instant::now();
        while since.elapsed() < PATIENCE && matches!(driver.shell.try_wait(), Ok(None)) {
            if let Some(port) = driver.port(&wanted.tells) {
                driver.address = format!("http://127.0.0.1:{port}");
                return Ok(driver);
            }
            std::thread::sleep(GLANCE);
        }
        Err(format!("{program} does not start: make test installs what the browser tests need"))
    }

    /// The port, once the driver listens on it.
    fn port(&self, tells: &Tells) -> Option<u16> {
        match *tells {
            Tells::Port(says) => {
                let port = |line: &String| line.trim_end_matches('.').split_once(says)?.1.parse().ok();
                self.lines.lock().unwrap_or_else(PoisonError::into_inner).iter().find_map(port)
            }
            Tells::Nothing(port) => TcpStream::connect(("127.0.0.1", port)).is_ok().then_some(port),
        }
    }
}
