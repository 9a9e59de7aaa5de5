//! What pages may load: their own files and nothing else.

/// The content security policy of every page. Servers may send the same as a header (`hosting/`), with
/// `frame-ancestors` where frames are to be limited: a page cannot say that of itself.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
    frame-src 'self'; base-uri 'self'; form-action 'self'";

/// The page with its policy, which must come before what it is about.
pub fn add(page: &str) -> String {
    page.replacen(
        "<base",
        &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\" />\n<base"),
        1,
    )
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::*;
    use crate::project;

    #[test]
    fn the_policy_comes_before_any_file() {
        let page = add("<head><base href=\"./\" /><link rel=\"stylesheet\"><base></head>");
        assert_eq!(page.matches("Content-Security-Policy").count(), 1);
        assert!(page.find("Content-Security-Policy") < page.find("<link"));
    }

    #[test]
    fn servers_send_the_same_policy() -> Result<()> {
        for name in ["nginx.conf", "htaccess", "Caddyfile"] {
            let text = std::fs::read_to_string(project::root().join("hosting").join(name))?;
            // The script of 404.html stands in the page: a header must name it, pages do so themselves.
            for part in POLICY.split("; ").filter(|part| !part.starts_with("script-src")) {
                assert!(text.contains(part), "hosting/{name}: {part}");
            }
            assert!(text.contains("script-src 'self' 'wasm-unsafe-eval' 'sha256-"), "hosting/{name}");
        }
        Ok(())
    }
}
