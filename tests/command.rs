//! The command-line tool, as an editor and a build use it.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
};

fn taiex(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_taiex")).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A file in a folder of its own test.
fn file(name: &str, content: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("activities.json");
    fs::write(&path, content).unwrap();
    path
}

const SOURCE: &str = r#""version": 1, "source": {"title": "T", "publisher": "P", "beneficiary": "B"}"#;

#[test]
fn errors_are_named_by_line_and_path_with_a_suggestion() {
    let content =
        format!("{{{SOURCE},\n\"activities\": [\n{{\"id\": \"a\", \"title\": \"A\", \"kind\": \"stduy-visit\"}}]}}");
    let path = file("errors", &content);
    let output = taiex(&["check", path.to_str().unwrap()]);
    let told = text(&output.stdout);
    let line = format!("{}:3: Error: Record 1 (a), $.activities[0].kind: ", path.display());
    assert!(told.contains(&line), "{told}");
    assert!(told.contains("Did you mean “study-visit”?"), "{told}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn warnings_alone_are_no_failure() {
    let content = format!("{{{SOURCE}, \"activities\": [], \"colour\": 1}}");
    let output = taiex(&["check", file("warnings", &content).to_str().unwrap()]);
    assert!(text(&output.stdout).contains("Warning"), "{}", text(&output.stdout));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn what_cannot_be_read_at_all_is_told_in_one_line() {
    for (name, content, told) in [
        ("cut-off", "{\"activities\": [", "ends too early"),
        ("comma", "{\"activities\": [,]}", "Line 1, column 17"),
        ("shape", "[]", "Expected an object with a list “activities”"),
        ("version", "{\"version\": 99, \"activities\": []}", "version 99"),
    ] {
        let output = taiex(&["check", file(name, content).to_str().unwrap()]);
        assert!(text(&output.stderr).contains(told), "{name}: {}", text(&output.stderr));
        assert_eq!(output.status.code(), Some(1), "{name}");
    }
}

#[test]
fn a_missing_file_and_bad_arguments_are_clear_errors() {
    let missing = taiex(&["check", "no/such/file.json"]);
    assert!(text(&missing.stderr).contains("cannot read no/such/file.json"));
    assert_eq!(missing.status.code(), Some(1));
    let unknown = taiex(&["chekc"]);
    assert!(text(&unknown.stderr).contains("check"), "{}", text(&unknown.stderr));
    assert_eq!(unknown.status.code(), Some(2));
}

#[test]
fn what_cannot_be_written_leaves_nothing_behind() {
    let path = file("unwritable", "a file, and so no folder");
    let into_file = path.join("schema.json");
    let output = taiex(&["schema", into_file.to_str().unwrap()]);
    assert!(text(&output.stderr).contains("cannot write"), "{}", text(&output.stderr));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_clear_error_and_keeps_the_old_file() {
    let path = file("full-disk", "old");
    // The tool writes beside the file first; here that is a device that is always full.
    let part = path.with_file_name("activities.json.part");
    let _ = fs::remove_file(&part);
    std::os::unix::fs::symlink("/dev/full", &part).unwrap();
    let output = taiex(&["schema", path.to_str().unwrap()]);
    assert!(text(&output.stderr).contains("No space left"), "{}", text(&output.stderr));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    assert!(!part.exists());
}
