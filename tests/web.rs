//! What only a browser can prove: the storage, the address, and an app that starts on whatever they hold.
//!
//! Run by `cargo xtask test --only wasm`.
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, reason = "a test says what it is about in its name")]
#![allow(
    clippy::expect_used,
    clippy::tests_outside_test_module,
    reason = "a helper of tests may fail as a test does"
)]

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use leptos::mount::mount_to;
use leptos::prelude::*;
use parcours_campus::app::App;
use parcours_campus::platform::fetch::{self, FetchError};
use parcours_campus::platform::storage::{self, StorageError};
use parcours_campus::platform::{clock, dom, location};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlElement;

wasm_bindgen_test_configure!(run_in_browser);

/// Where the app keeps the dossier: a public name, since other releases read it.
const DOSSIER: &str = "parcours-campus/dossier";

fn run(script: &str) -> JsValue {
    js_sys::eval(script).unwrap_or(JsValue::UNDEFINED)
}

/// Storage and address as they are before anything was kept or opened, now and when the test ends.
struct Clean;

impl Clean {
    fn start() -> Self {
        run("localStorage.clear()");
        location::replace("/");
        Self
    }
}

impl Drop for Clean {
    fn drop(&mut self) {
        run("localStorage.clear()");
        location::replace("/");
    }
}

/// A change to the browser, taken back when the test ends.
struct Rigged(&'static str);

impl Rigged {
    fn with(script: &str, back: &'static str) -> Self {
        run(script);
        Self(back)
    }

    fn refusing() -> Self {
        Self::with(
            "window.theirs = Object.getOwnPropertyDescriptor(window, 'localStorage');
             Object.defineProperty(window, 'localStorage', {
               configurable: true,
               get() { throw new DOMException('denied', 'SecurityError') },
             })",
            "Object.defineProperty(window, 'localStorage', window.theirs)",
        )
    }

    /// Every write throws: what, as the script says.
    fn throwing(error: &str) -> Self {
        Self::with(
            &format!(
                "window.theirs = Storage.prototype.setItem;
                 Storage.prototype.setItem = () => {{ throw {error} }}"
            ),
            "Storage.prototype.setItem = window.theirs",
        )
    }
}

impl Drop for Rigged {
    fn drop(&mut self) {
        run(self.0);
    }
}

#[wasm_bindgen_test]
fn what_is_written_is_read_again() {
    let _clean = Clean::start();
    assert_eq!(storage::read("essai"), Ok(None));
    for text in ["", "déjà vu ➜ 🪜", "{\"a\":1}"] {
        assert_eq!(storage::write("essai", text), Ok(()));
        assert_eq!(storage::read("essai"), Ok(Some(text.to_owned())));
    }
}

#[wasm_bindgen_test]
fn a_refused_storage_is_told_from_a_full_one_and_from_one_that_fails() {
    let _clean = Clean::start();
    assert_eq!(storage::write("essai", "avant"), Ok(()));
    {
        let _rigged = Rigged::refusing();
        assert_eq!(storage::read("essai"), Err(StorageError::Refused));
        assert_eq!(storage::write("essai", "après"), Err(StorageError::Refused));
    }
    for (error, told) in [
        ("new DOMException('full', 'QuotaExceededError')", StorageError::Full),
        ("new DOMException('full', 'NS_ERROR_DOM_QUOTA_REACHED')", StorageError::Full),
        ("new DOMException('denied', 'SecurityError')", StorageError::Refused),
        ("new DOMException('disk', 'UnknownError')", StorageError::Failed),
        ("null", StorageError::Failed),
    ] {
        let _rigged = Rigged::throwing(error);
        assert_eq!(storage::read("essai"), Ok(Some("avant".to_owned())));
        assert_eq!(storage::write("essai", "après"), Err(told), "{error}");
    }
    assert_eq!(storage::read("essai"), Ok(Some("avant".to_owned())));
}

#[wasm_bindgen_test]
fn a_storage_filled_for_good_keeps_what_it_held() {
    let _clean = Clean::start();
    assert_eq!(storage::write("essai", "avant"), Ok(()));
    run("for (let size = 2 ** 22, part = 0; size >= 1; part++) {
           try { localStorage.setItem('autre-' + part, 'x'.repeat(size)) } catch { size = Math.floor(size / 2) }
         }");
    assert_eq!(storage::write("essai", &"y".repeat(64)), Err(StorageError::Full));
    assert_eq!(storage::read("essai"), Ok(Some("avant".to_owned())));
}

#[wasm_bindgen_test]
fn another_tab_s_changes_of_the_key_are_heard_and_no_others() {
    let _clean = Clean::start();
    let heard = Rc::new(RefCell::new(Vec::new()));
    let ears = Rc::clone(&heard);
    storage::on_change_elsewhere("essai", move |text| ears.borrow_mut().push(text));
    for detail in ["key:'essai',newValue:'un'", "key:'autre',newValue:'deux'", "key:'essai',newValue:null"] {
        run(&format!("dispatchEvent(new StorageEvent('storage', {{{detail}}}))"));
    }
    assert_eq!(*heard.borrow(), [Some("un".to_owned()), None]);
}

#[wasm_bindgen_test]
fn the_folder_of_the_site_is_that_of_its_base() {
    // The test page lies at the root of its server.
    assert_eq!(location::base(), "");
    assert!(location::href().starts_with(&location::origin()));
}

#[wasm_bindgen_test]
fn an_address_is_replaced_without_loading() {
    let _clean = Clean::start();
    location::replace("/formations/?niveau=cap");
    assert_eq!(location::href(), format!("{}/formations/?niveau=cap", location::origin()));
}

#[wasm_bindgen_test]
fn values_are_escaped_for_a_query() {
    assert_eq!(location::escape("a&b=c d/é"), "a%26b%3Dc%20d%2F%C3%A9");
}

#[wasm_bindgen_test]
fn only_a_path_of_ours_is_opened_from_the_home_page() {
    let _clean = Clean::start();
    for (query, wanted) in [
        ("", None),
        ("?q=x", None),
        ("?p=", None),
        ("?p=/etablissements/0170060Y/", Some("/etablissements/0170060Y/")),
        ("?p=%2Fcampus%2F%3Fregion%3D75", Some("/campus/?region=75")),
        ("?p=//example.org/", None),
        ("?p=https://example.org/", None),
        ("?p=/%5Cexample.org", None),
        ("?p=javascript:alert(1)", None),
        ("?p=campus", None),
    ] {
        location::replace(&format!("/{query}"));
        assert_eq!(location::redirection().as_deref(), wanted, "{query}");
    }
}

#[wasm_bindgen_test]
async fn a_file_that_is_not_there_is_a_status() {
    assert_eq!(fetch::text("data/nulle-part.json").await, Err(FetchError::Status(404)));
}

#[wasm_bindgen_test]
fn the_clock_goes_on() {
    let before = clock::now();
    // Some time in 2024: a clock in seconds or in microseconds would be far from it.
    assert!(before > 1_700_000_000_000 && before < 5_000_000_000_000);
    assert!(clock::now() >= before);
}

#[wasm_bindgen_test]
fn titles_and_focus() {
    let host = Host::new();
    host.element.set_inner_html("<h1 id='titre-essai' tabindex='-1'>Essai</h1>");
    dom::set_title("Essai – Parcours Campus");
    dom::focus("#titre-essai");
    assert_eq!(run("document.title").as_string().as_deref(), Some("Essai – Parcours Campus"));
    assert_eq!(run("document.activeElement.id").as_string().as_deref(), Some("titre-essai"));
    // What is not there changes nothing.
    dom::focus("#nulle-part");
    assert_eq!(run("document.activeElement.id").as_string().as_deref(), Some("titre-essai"));
}

/// An element of the page, gone when the test ends.
struct Host {
    element: HtmlElement,
}

impl Host {
    fn new() -> Self {
        let element: HtmlElement = document().create_element("div").expect("an element").unchecked_into();
        document().body().expect("a body").append_child(&element).expect("appended");
        Self { element }
    }

    fn text(&self) -> String {
        self.element.text_content().unwrap_or_default()
    }

    /// Waits until the text of the page says something.
    async fn says(&self, words: &str) {
        for _ in 0..200 {
            if self.text().contains(words) {
                return;
            }
            TimeoutFuture::new(10).await;
        }
        panic!("« {words} » is not in: {}", self.text());
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.element.remove();
    }
}

fn asides() -> Vec<String> {
    let keys = run("Object.keys(localStorage).join('\\n')").as_string().unwrap_or_default();
    keys.lines().filter(|key| key.starts_with(&format!("{DOSSIER}.illisible-"))).map(str::to_owned).collect()
}

#[wasm_bindgen_test]
async fn the_app_counts_what_an_earlier_visit_kept_and_follows_another_tab() {
    let _clean = Clean::start();
    let kept =
        r#"{"version":1,"items":[{"key":"FOR.1","stamp":1},{"key":"FOR.2","stamp":2,"removed":true}]}"#;
    assert_eq!(storage::write(DOSSIER, kept), Ok(()));
    let host = Host::new();
    let _app = mount_to(host.element.clone(), App);
    host.says("1\u{a0}favori").await;
    // Opening is not changing.
    assert_eq!(storage::read(DOSSIER), Ok(Some(kept.to_owned())));

    let theirs = r#"{"version":1,"items":[{"key":"campus:na-ferrocampus","stamp":3}]}"#;
    run(&format!("dispatchEvent(new StorageEvent('storage', {{key:'{DOSSIER}',newValue:'{theirs}'}}))"));
    host.says("2\u{a0}favoris").await;
}

#[wasm_bindgen_test]
async fn the_app_puts_a_damaged_document_aside_intact() {
    for broken in ["{", "null", r#"{"version":1,"items":[{"key":"FOR.61"#] {
        let _clean = Clean::start();
        assert_eq!(storage::write(DOSSIER, broken), Ok(()));
        let host = Host::new();
        let _app = mount_to(host.element.clone(), App);
        host.says("mis de côté, intacts").await;
        host.says("0\u{a0}favori").await;
        let asides = asides();
        assert_eq!(asides.len(), 1, "{broken}");
        assert_eq!(storage::read(&asides[0]), Ok(Some(broken.to_owned())));
    }
}

#[wasm_bindgen_test]
async fn the_app_leaves_a_later_release_s_document_untouched() {
    let _clean = Clean::start();
    let newer = r#"{"version":99,"dossiers":[]}"#;
    assert_eq!(storage::write(DOSSIER, newer), Ok(()));
    let host = Host::new();
    let _app = mount_to(host.element.clone(), App);
    host.says("version plus récente").await;
    assert_eq!(storage::read(DOSSIER), Ok(Some(newer.to_owned())));
    assert!(asides().is_empty());
}

#[wasm_bindgen_test]
async fn the_app_starts_where_the_storage_is_refused() {
    let _clean = Clean::start();
    let _rigged = Rigged::refusing();
    let host = Host::new();
    let _app = mount_to(host.element.clone(), App);
    host.says("Ce navigateur refuse d’enregistrer").await;
    host.says("0\u{a0}favori").await;
}
