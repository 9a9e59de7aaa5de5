//! Parcours Campus: the page.

fn main() {
    leptos::mount::mount_to_body(|| "Parcours Campus");
}
