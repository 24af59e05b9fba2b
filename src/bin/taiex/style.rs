//! `taiex style`: one style sheet from several, because each `@import` would be a request that the first paint waits for.

use std::path::Path;

use super::file;

/// The sheet with each line `@import "file.css";` replaced by that file, and comments left out. A line
/// `@import "file.css" debug;` is replaced in builds of that profile, and left out of others.
pub(crate) fn bundle(from: &Path, profile: &str) -> Result<String, file::Error> {
    let mut sheet = String::new();
    for line in file::read(from)?.lines() {
        match import(line) {
            Some((name, of)) if of.is_empty() || of == profile => {
                sheet.push_str(&file::read(&from.with_file_name(name))?);
            }
            Some(_) => {}
            None => sheet.push_str(line),
        }
        sheet.push('\n');
    }
    Ok(compact(&sheet))
}

/// The file that a line imports, and the profile that it is for, if it is for one alone.
fn import(line: &str) -> Option<(&str, &str)> {
    let (name, of) = line.trim().strip_prefix("@import \"")?.strip_suffix(';')?.split_once('"')?;
    Some((name, of.trim()))
}

/// Without comments, indentation and empty lines. None of our strings holds `/*`.
fn compact(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let mut bare = parts.next().unwrap_or_default().to_owned();
    bare.extend(parts.map(|part| part.split_once("*/").map_or("", |(_comment, rest)| rest)));
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_rules_stay() {
        let sheet = "/* tokens */\na {\n    color: red; /* why */\n}\n\n/* two\nlines */ b { top: 0 }";
        assert_eq!(compact(sheet), "a {\ncolor: red;\n}\nb { top: 0 }\n");
        assert_eq!(compact("a {} /* never closed"), "a {}\n");
    }

    #[test]
    fn imports_become_their_files() {
        let folder = std::env::temp_dir().join(format!("taiex-style-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let imports = "@layer base;\n@import \"base.css\";\n@import \"more.css\" debug;\n";
        std::fs::write(folder.join("main.css"), imports).unwrap();
        std::fs::write(folder.join("base.css"), "@layer base { a { color: red } }").unwrap();
        std::fs::write(folder.join("more.css"), "@layer more;").unwrap();
        let bundled = |profile| bundle(&folder.join("main.css"), profile);
        let released = "@layer base;\n@layer base { a { color: red } }\n";
        assert_eq!(bundled("release").unwrap(), released);
        assert_eq!(bundled("debug").unwrap(), format!("{released}@layer more;\n"));
        std::fs::write(folder.join("main.css"), "@import \"gone.css\";").unwrap();
        assert!(bundled("release").unwrap_err().contains("gone.css"));
        std::fs::remove_dir_all(folder).unwrap();
    }
}
