//! A real nginx, with the very configuration that docs/DEPLOYING.md tells people to copy.

use std::fs;
use std::io;
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::port::free_port;
use crate::publishing::copy;

/// Where the documented configuration has the site.
const DOCUMENTED: &str = "/projects/taiex/";
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// An nginx in front of a copy of a built site, until it is dropped.
pub(super) struct Nginx {
    folder: PathBuf,
    base: &'static str,
    origin: String,
    process: Child,
}

/// The block of the documentation that configures nginx.
fn documented() -> &'static str {
    let docs = include_str!("../../../docs/DEPLOYING.md");
    let block = docs.split("```nginx\n").find(|block| block.contains("server {")).expect("docs configure a server");
    block.split("```").next().unwrap_or_default()
}

impl Nginx {
    /// Serves a copy of this site below this path.
    pub(super) fn start(name: &str, site: &Path, base: &'static str) -> io::Result<Self> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("nginx-{name}-{}", std::process::id()));
        let www = folder.join("www");
        let _ = fs::remove_dir_all(&folder);
        copy(site, &www.join(base.trim_matches('/')))?;
        let address = SocketAddr::from(([127, 0, 0, 1], free_port()?));
        let server = documented()
            .replace("server {", &format!("server {{ listen {address};"))
            .replace("/var/www", &www.display().to_string())
            .replace(DOCUMENTED, base);
        let own = folder.display();
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {own}/{kind}; "))
            .concat();
        let whole = format!(
            "user root; daemon off; worker_processes 1; load_module {BROTLI}; pid {own}/pid; error_log {own}/log;\n\
             events {{}}\nhttp {{ include /etc/nginx/mime.types; access_log off; {temporary}\n{server}\n}}\n"
        );
        let config = folder.join("nginx.conf");
        fs::write(&config, whole)?;
        let process = Command::new("nginx")
            .arg("-e")
            .arg(folder.join("log"))
            .arg("-c")
            .arg(&config)
            .stderr(Stdio::null())
            .spawn()?;
        let started = Self { folder, base, origin: format!("http://{address}"), process };
        for _ in 0..100 {
            if TcpStream::connect(address).is_ok() {
                return Ok(started);
            }
            sleep(Duration::from_millis(50));
        }
        let log = fs::read_to_string(started.folder.join("log")).unwrap_or_default();
        Err(io::Error::other(format!("nginx does not start: {log}")))
    }

    /// Such as `http://127.0.0.1:8080`.
    pub(super) fn origin(&self) -> &str {
        &self.origin
    }

    /// The folder of the site that it serves.
    pub(super) fn site(&self) -> PathBuf {
        self.folder.join("www").join(self.base.trim_matches('/'))
    }

    /// Puts another site into the place of this one, as a release is deployed.
    pub(super) fn deploy(&self, site: &Path) -> io::Result<()> {
        fs::remove_dir_all(self.site())?;
        copy(site, &self.site())
    }

    /// Ends the server.
    pub(super) fn stop(&mut self) {
        if matches!(self.process.try_wait(), Ok(Some(_))) {
            return;
        }
        let pid = self.process.id().to_string();
        // Unlike being killed, this ends its workers too.
        let _ = Command::new("kill").args(["-TERM", &pid]).status();
        let _ = self.process.wait();
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        self.stop();
        let _ = fs::remove_dir_all(&self.folder);
    }
}
