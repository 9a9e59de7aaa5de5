//! When the app stops by accident: a way out instead of a dead page.

use crate::strings::failure as text;

/// Shows a way out when the app panics. What is kept in the browser is untouched.
///
/// A panic ends the Wasm app, so that the panel is plain elements with plain links.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        show(&info.to_string());
    }));
}

fn show(details: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    if document.get_element_by_id("arret").is_some() {
        return None;
    }
    let panel = document.create_element("div").ok()?;
    panel.set_id("arret");
    panel.set_class_name("failure-panel");
    panel.set_attribute("role", "alert").ok()?;
    let heading = document.create_element("h2").ok()?;
    heading.set_text_content(Some(text::TITLE));
    let message = document.create_element("p").ok()?;
    message.set_text_content(Some(text::MESSAGE));
    let reload = document.create_element("a").ok()?;
    reload.set_attribute("href", "").ok()?;
    reload.set_text_content(Some(text::RELOAD));
    let home = document.create_element("a").ok()?;
    home.set_attribute("href", &format!("{}/", super::location::base())).ok()?;
    home.set_text_content(Some(text::HOME));
    let report = document.create_element("details").ok()?;
    let summary = document.create_element("summary").ok()?;
    summary.set_text_content(Some(text::DETAILS));
    let pre = document.create_element("pre").ok()?;
    pre.set_text_content(Some(details));
    report.append_child(&summary).ok()?;
    report.append_child(&pre).ok()?;
    for child in [&heading, &message, &reload, &home, &report] {
        panel.append_child(child).ok()?;
    }
    document.body()?.prepend_with_node_1(&panel).ok()
}
