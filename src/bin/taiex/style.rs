//! `taiex style`: one style sheet from several, because each `@import` would be a request that the first paint waits for.

use std::path::Path;

use super::file;

/// The sheet with each line `@import "file.css";` replaced by that file, and comments left out.
pub(crate) fn bundle(from: &Path) -> Result<String, file::Error> {
    let mut sheet = String::new();
    for line in file::read(from)?.lines() {
        match line.trim().strip_prefix("@import \"").and_then(|rest| rest.strip_suffix("\";")) {
            Some(name) => sheet.push_str(&file::read(&from.with_file_name(name))?),
            None => sheet.push_str(line),
        }
        sheet.push('\n');
    }
    Ok(compact(&sheet))
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
        std::fs::write(folder.join("main.css"), "@layer base;\n@import \"base.css\";\n").unwrap();
        std::fs::write(folder.join("base.css"), "@layer base { a { color: red } }").unwrap();
        assert_eq!(bundle(&folder.join("main.css")).unwrap(), "@layer base;\n@layer base { a { color: red } }\n");
        std::fs::write(folder.join("main.css"), "@import \"gone.css\";").unwrap();
        assert!(bundle(&folder.join("main.css")).unwrap_err().contains("gone.css"));
        std::fs::remove_dir_all(folder).unwrap();
    }
}
