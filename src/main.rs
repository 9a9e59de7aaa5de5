//! Mounts the app.

fn main() {
    parcours_campus::platform::panic::install();
    leptos::mount::mount_to_body(parcours_campus::app::App);
}
