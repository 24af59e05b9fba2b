//! Sites that a story publishes itself: a copy of the built one, with something in it that is another.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use crate::data::made_up;
use crate::server::{DATA, site_folder};

/// Copies a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Publishes a site anew, with the pictures of so many activities.
pub(crate) fn publish(site: &Path, pictures: u32) {
    let published = Command::new(env!("CARGO_BIN_EXE_taiex"))
        .arg("publish")
        .arg(site)
        .args(["--pictures", &pictures.to_string()])
        .output()
        .unwrap();
    assert!(published.status.success(), "{published:?}");
}

/// The site with so many made-up activities, until it is dropped.
pub(crate) struct Crowd {
    /// Where it is.
    pub(crate) folder: PathBuf,
    /// Its data file.
    pub(crate) data: String,
}

impl Crowd {
    /// Publishes it.
    pub(crate) fn publish(name: &str, count: u32) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        copy(&site_folder(), &folder).unwrap();
        let data = made_up(count);
        fs::write(folder.join(DATA.trim_start_matches('/')), &data).unwrap();
        publish(&folder, 0);
        Self { folder, data }
    }
}

impl Drop for Crowd {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
