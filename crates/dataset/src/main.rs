//! Official files in, bundle out.
fn main() {}
