//! Reading and writing files, with errors that name the file.

use std::{fs, io, path::Path, process::ExitCode};

/// What went wrong, in words for a person.
pub(crate) type Error = String;

/// The text of a file.
pub(crate) fn read(path: &Path) -> Result<String, Error> {
    fs::read(path)
        .and_then(|bytes| String::from_utf8(bytes).map_err(|_| io::Error::other("it is not UTF-8 text")))
        .map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Writes a file whole or not at all: a full disk leaves the old one in place.
pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<ExitCode, Error> {
    let fail = |error: io::Error| format!("cannot write {}: {error}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(fail)?;
    }
    let mut name = path.file_name().map(ToOwned::to_owned).unwrap_or_default();
    name.push(".part");
    let part = path.with_file_name(name);
    let written = fs::write(&part, content).and_then(|()| fs::rename(&part, path));
    written.map_err(|error| {
        let _ = fs::remove_file(&part);
        fail(error)
    })?;
    Ok(ExitCode::SUCCESS)
}
