//! Each file once more as servers send it: with brotli (RFC 7932) and gzip (RFC 1952), so that they need not do it at every
//! request. Nothing under `data/`: whoever replaces a file there replaces it alone.

use std::{
    ffi::OsStr,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use flate2::{Compression, write::GzEncoder};

use super::super::file;

/// What servers append to a name.
pub(super) const ENDINGS: [&str; 2] = ["br", "gz"];
/// The types of files that become smaller.
const TYPES: [&str; 9] = ["css", "html", "ics", "js", "svg", "txt", "wasm", "webmanifest", "xml"];
/// Quality of brotli, and its window as a power of two: the best for what is few; a fraction of the time for pages, of which
/// there may be thousands, each smaller than its window.
const BEST: [u32; 2] = [11, 22];
const FOR_MANY: [u32; 2] = [4, 16];

/// The path of a compressed file.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.extend([".", ending].map(OsStr::new));
    name.into()
}

/// Compresses a file, if that is of use; gives whether it did.
pub(super) fn compress(root: &Path, name: &str) -> Result<bool, file::Error> {
    let path = root.join(name);
    let is_of_use = path.extension().and_then(OsStr::to_str).is_some_and(|ending| TYPES.contains(&ending));
    if !is_of_use || name.starts_with("data/") {
        return Ok(false);
    }
    let fail = |error: io::Error| format!("cannot compress {}: {error}", path.display());
    let content = fs::read(&path).map_err(fail)?;
    let quality = if name.contains('/') { FOR_MANY } else { BEST };
    file::write(&beside(&path, ENDINGS[0]), brotli(&content, quality).map_err(fail)?)?;
    file::write(&beside(&path, ENDINGS[1]), gzip(&content).map_err(fail)?)?;
    Ok(true)
}

fn brotli(content: &[u8], [quality, window]: [u32; 2]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    brotli::CompressorWriter::new(&mut packed, 4096, quality, window).write_all(content)?;
    Ok(packed)
}

fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_was_compressed_is_read_back_and_data_stay_alone() {
        let root = std::env::temp_dir().join(format!("taiex-compress-{}", std::process::id()));
        let text = "Səfər ".repeat(200);
        for name in ["index.html", "az/index.html", "data/about.en.md", "data/x.xml", "icon.png"] {
            file::write(&root.join(name), &text).unwrap();
            let is_of_use = name.ends_with("html");
            assert_eq!(compress(&root, name), Ok(is_of_use), "{name}");
            assert_eq!(beside(&root.join(name), "br").exists(), is_of_use, "{name}");
        }
        let packed = |ending| fs::read(beside(&root.join("az/index.html"), ending)).unwrap();
        let (mut from_brotli, mut from_gzip) = (String::new(), String::new());
        brotli::Decompressor::new(packed("br").as_slice(), 4096).read_to_string(&mut from_brotli).unwrap();
        flate2::read::GzDecoder::new(packed("gz").as_slice()).read_to_string(&mut from_gzip).unwrap();
        assert!(from_brotli == text && from_gzip == text);
        assert!(packed("br").len() * 10 < text.len());
        fs::remove_dir_all(root).unwrap();
    }
}
