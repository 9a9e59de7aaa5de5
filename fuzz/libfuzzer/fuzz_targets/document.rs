#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| parcours_fuzz::target("document").into_iter().for_each(|read| read(bytes)));
