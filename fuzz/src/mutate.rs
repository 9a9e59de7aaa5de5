//! Changes to seeds: what a fuzzer does, without its feedback.

/// Numbers that look random and are the same on every run of one seed (SplitMix64).
#[derive(Debug, Clone)]
pub struct Mutator(u64);

/// Pieces that readers treat apart.
const PIECES: [&[u8]; 32] = [
    b"\"",
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"&",
    b"=",
    b";",
    b"<",
    b">",
    b"</item>",
    b"<item>",
    b"]]>",
    b"\n",
    b"\r",
    b"\0",
    b"\xff",
    b"\xfe",
    b"\xc3\xa9",
    b"\xef\xbb\xbf",
    b"\xf0\x9f\x8e\x93",
    b"-1",
    b"0",
    b"4294967296",
    b"1e999",
    b"null",
    b"class:",
    b"FOR.",
    b"' ",
];

/// Longest input.
pub const LONGEST: usize = 4096;

impl Mutator {
    /// A source; the same seed gives the same inputs.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let number = usize::try_from((z ^ (z >> 31)) >> 33).unwrap_or(0);
        number.checked_rem(end).unwrap_or(0)
    }

    /// A seed with one to eight changes: bytes and pieces put in, taken out, changed, moved; another seed's end.
    pub fn input(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut input = seeds.get(self.below(seeds.len())).cloned().unwrap_or_default();
        // Long seeds are cut to a piece that begins and ends anywhere: quick, and mostly broken.
        if self.below(8) == 0 && input.len() > 64 {
            let start = self.below(input.len() - 32);
            let end = start + self.below(input.len() - start);
            input = input[start..end].to_vec();
        }
        for _ in 0..=self.below(8) {
            self.change(&mut input, seeds);
        }
        input.truncate(LONGEST);
        input
    }

    fn change(&mut self, input: &mut Vec<u8>, seeds: &[Vec<u8>]) {
        let at = self.below(input.len() + 1);
        let end = at + self.below(input.len() - at + 1).min(self.below(64));
        match self.below(8) {
            0 => {
                input.drain(at..end);
            }
            1 => {
                let copy = input[at..end].to_vec();
                let to = self.below(input.len() + 1);
                input.splice(to..to, copy);
            }
            2 => {
                let byte = u8::try_from(self.below(256)).unwrap_or(0);
                input.insert(at, byte);
            }
            3 if at < input.len() => input[at] ^= 1 << self.below(8),
            4 => {
                let other = seeds.get(self.below(seeds.len())).map_or(&[][..], Vec::as_slice);
                let from = self.below(other.len() + 1);
                input.truncate(at);
                input.extend_from_slice(&other[from..]);
            }
            5 if at < input.len() => input[at] = u8::try_from(self.below(256)).unwrap_or(0),
            _ => {
                let piece = PIECES[self.below(PIECES.len())];
                input.splice(at..at, piece.iter().copied());
            }
        }
    }
}
