#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| parcours_fuzz::target("query").into_iter().for_each(|read| read(bytes)));
