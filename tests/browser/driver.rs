//! One chromedriver for all tests of this program.

use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

/// Runs the driver until it ends or standard input closes, which happens however this program ends; then ends the whole
/// process group and with it any browser that a crashed test left behind.
const UNTIL_PARENT_ENDS: &str = r#"("$0" --port=0; kill -TERM 0) & cat >/dev/null; kill -TERM 0"#;

struct Driver {
    address: String,
    /// Holds the pipe whose closing ends the driver.
    _shell: Child,
}

static DRIVER: OnceLock<Result<Driver, String>> = OnceLock::new();

/// The address of the driver, started by whoever asks first.
///
/// # Errors
/// In words, when it cannot be started.
pub(crate) fn address() -> Result<&'static str, String> {
    DRIVER.get_or_init(start).as_ref().map(|driver| driver.address.as_str()).map_err(Clone::clone)
}

fn start() -> Result<Driver, String> {
    let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "/usr/bin/chromedriver".into());
    let mut shell = Command::new("sh")
        .args(["-c", UNTIL_PARENT_ENDS, &program])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .map_err(|error| format!("sh does not start: {error}"))?;
    let mut output = BufReader::new(shell.stdout.take().ok_or("sh has no standard output")?);
    let mut line = String::new();
    while output.read_line(&mut line).map_err(|error| error.to_string())? > 0 {
        if let Some((_, port)) = line.trim_end().trim_end_matches('.').split_once("started successfully on port ") {
            let address = format!("http://127.0.0.1:{port}");
            // A pipe that nobody empties would stop the driver once it is full.
            std::thread::spawn(move || output.read_to_end(&mut Vec::new()));
            return Ok(Driver { address, _shell: shell });
        }
        line.clear();
    }
    Err(format!("{program} does not start: make test installs what the browser tests need"))
}
