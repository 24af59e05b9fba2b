//! The folder of the site: what was written into it stands in a list, so that what is gone from the data goes from the
//! folder, and nothing else does.

use std::{
    collections::BTreeSet,
    fs,
    path::{Component, Path, PathBuf},
};

use serde_json::{Value, json};

use super::{
    super::file,
    compress::{ENDINGS, beside, compress},
};

/// The list, below the folder.
const LIST: &str = "published.json";

/// A folder that is being published into.
pub(super) struct Folder {
    root: PathBuf,
    /// Where the site is published.
    pub(super) origin: Option<String>,
    before: BTreeSet<String>,
    written: BTreeSet<String>,
    bytes: usize,
    changed: BTreeSet<String>,
    /// Whether each file also stands there compressed.
    is_compressed: bool,
}

impl Folder {
    /// Reads what was published last time; without `origin` it is that of then, and what was compressed then is again.
    pub(super) fn open(root: &Path, origin: Option<String>, compress: bool) -> Result<Self, file::Error> {
        let list = root.join(LIST);
        let list: Value = if list.exists() {
            serde_json::from_str(&file::read(&list)?).map_err(|error| format!("{}: {error}", list.display()))?
        } else {
            Value::Null
        };
        let files = list["files"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let before = files.filter(|name| is_inside(name)).map(str::to_owned).collect();
        let origin = match origin.filter(|origin| !origin.is_empty()) {
            Some(origin) => Some(checked(&origin)?),
            None => list["origin"].as_str().map(str::to_owned),
        };
        let is_compressed = compress || list["compressed"] == true;
        let (written, changed) = (BTreeSet::new(), BTreeSet::new());
        Ok(Self { root: root.to_owned(), origin, before, written, bytes: 0, changed, is_compressed })
    }

    /// Writes a file, if it is not there as it should be: a server's and a copying tool's dates stay those of the content.
    pub(super) fn write(&mut self, name: &str, content: impl AsRef<[u8]>) -> Result<(), file::Error> {
        let (path, content) = (self.root.join(name), content.as_ref());
        if fs::read(&path).is_ok_and(|now| now == content) {
            // As it should be.
        } else {
            file::write(&path, content)?;
            self.changed.insert(name.to_owned());
        }
        self.bytes += content.len();
        self.written.insert(name.to_owned());
        Ok(())
    }

    /// Removes what was written last time and is no more; gives what was done.
    pub(super) fn close(self, sha256: &str) -> Result<String, file::Error> {
        // The list holds both until the old are gone: if this is interrupted, the next time goes on.
        let gone: Vec<&String> = self.before.difference(&self.written).collect();
        for name in &gone {
            let path = self.root.join(name);
            for path in ENDINGS.map(|ending| beside(&path, ending)).iter().chain([&path]) {
                match fs::remove_file(path) {
                    Err(error) if path.exists() => return Err(format!("cannot remove {}: {error}", path.display())),
                    _ => {}
                }
            }
            // A folder that holds something else stays.
            for folder in path.ancestors().skip(1).take_while(|folder| *folder != self.root) {
                if fs::remove_dir(folder).is_err() {
                    break;
                }
            }
        }
        let compressed = if self.is_compressed { self.compress()? } else { 0 };
        let list = json!({
            "sha256": sha256, "origin": self.origin, "compressed": self.is_compressed, "files": self.written,
        });
        file::write(&self.root.join(LIST), format!("{list:#}\n"))?;
        let (files, kilobytes) = (self.written.len(), self.bytes.div_ceil(1000));
        let changed = self.changed.len();
        Ok(format!("{files} files, {kilobytes} KB; {changed} changed, {} removed, {compressed} compressed", gone.len()))
    }

    /// Compresses what is newer than its compressed form, of what is published and what the build has left; gives how many
    /// files that were.
    fn compress(&self) -> Result<usize, file::Error> {
        let left = fs::read_dir(&self.root).into_iter().flatten().flatten();
        let left: Vec<String> = left.filter_map(|entry| entry.file_name().into_string().ok()).collect();
        let names: BTreeSet<&String> =
            left.iter().filter(|name| self.root.join(name).is_file()).chain(&self.written).collect();
        let mut compressed = 0;
        for name in names {
            let path = self.root.join(name);
            let when = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
            // Nothing, where it is not there, is older than anything.
            let is_old = when(&beside(&path, ENDINGS[0])) < when(&path);
            if is_old && compress(&self.root, name)? {
                compressed += 1;
            }
        }
        Ok(compressed)
    }
}

/// Whether a name leads nowhere but into the folder.
fn is_inside(name: &str) -> bool {
    !name.is_empty() && Path::new(name).components().all(|part| matches!(part, Component::Normal(_)))
}

/// Scheme and host, without a slash at the end.
fn checked(origin: &str) -> Result<String, file::Error> {
    let trimmed = origin.trim_end_matches('/');
    let host = trimmed.strip_prefix("https://").or_else(|| trimmed.strip_prefix("http://")).unwrap_or_default();
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || ".-:[]".contains(sign);
    if host.is_empty() || !host.chars().all(is_plain) {
        return Err(format!("“{origin}” is no origin; expected scheme and host, like https://www.example.org"));
    }
    Ok(trimmed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_lead_out_of_the_folder_are_none() {
        for name in ["", "/etc/passwd", "../x", "a/../../x", "./a/.."] {
            assert!(!is_inside(name), "{name}");
        }
        assert!(is_inside("az/activities/a/index.html"));
    }

    #[test]
    fn an_origin_is_scheme_and_host() {
        for origin in ["www.example.org", "https://", "https://example.org/path", "javascript:alert(1)", "https://a\"b"]
        {
            assert!(checked(origin).is_err(), "{origin}");
        }
        assert_eq!(checked("https://example.org:8080/").as_deref(), Ok("https://example.org:8080"));
    }
}
