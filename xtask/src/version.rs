//! Reading versions: of a package in Cargo.lock, and in what a tool says of itself.

/// The version of a package in the text of a Cargo.lock; the first, when there are several.
pub fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

/// Whether a tool that printed this on `--version` is of that version.
///
/// The version must stand as a word of its own: `1.2.3` is neither in `1.2.30` nor in `1.2.3-rc1`.
pub fn is(printed: &str, version: &str) -> bool {
    printed
        .split(|c: char| c.is_whitespace() || "(),".contains(c))
        .any(|word| word.trim_start_matches('v') == version)
}

/// The major number of the first version in a text: 156 in `Chromium 156.0.8078.79 built on …`.
pub fn major(printed: &str) -> Option<u32> {
    printed
        .split_whitespace()
        .filter(|word| word.contains('.'))
        .find_map(|word| word.split('.').next()?.trim_start_matches('v').parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
[[package]]
name = "wasm-bindgen-macro"
version = "0.2.131"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
"#;

    #[test]
    fn the_locked_version_is_of_that_very_package() {
        assert_eq!(locked(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(LOCK, "wasm"), None);
    }

    #[test]
    fn a_version_is_a_whole_word() {
        assert!(is("trunk 0.21.14", "0.21.14"));
        assert!(is("wasm-bindgen 0.2.130 (a1b2c3)", "0.2.130"));
        assert!(is("v20.20.2\n", "20.20.2"));
        assert!(!is("trunk 0.21.140", "0.21.14"));
        assert!(!is("trunk 0.21.14-rc1", "0.21.14"));
    }

    #[test]
    fn majors_of_browsers_and_node() {
        assert_eq!(major("Chromium 156.0.8078.79 built on Debian GNU/Linux 12"), Some(156));
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("none"), None);
    }
}
