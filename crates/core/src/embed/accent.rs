//! A host's colour, made readable on our grounds.
//!
//! Contrast after WCAG 2.2: (lighter + 0.05) / (darker + 0.05), from the relative luminance of sRGB colours.

use std::fmt;
use std::str::FromStr;

/// Least contrast of a text with what is under it (WCAG 2.2, 1.4.3).
const READABLE: f32 = 4.5;
/// The grounds of the light theme: ground, paper and sunken, as `style/tokens.css` names them.
const LIGHT: [Colour; 3] =
    [Colour([0xfa, 0xf7, 0xf2]), Colour([0xff, 0xff, 0xff]), Colour([0xf1, 0xec, 0xe4])];
/// Those of the dark theme.
const DARK: [Colour; 3] =
    [Colour([0x17, 0x16, 0x15]), Colour([0x20, 0x1f, 0x1d]), Colour([0x2a, 0x28, 0x26])];
/// Steps from a colour to black or white.
const STEPS: u16 = 64;

/// An sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// One accent a theme: no colour reads on both a light and a dark ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent {
    /// On light grounds.
    pub light: Colour,
    /// On dark grounds.
    pub dark: Colour,
}

impl FromStr for Colour {
    type Err = ();

    /// `#1f5c57`, `1f5c57` (a `#` is tedious in an address) or `#abc`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let digits: Vec<u8> = text
            .strip_prefix('#')
            .unwrap_or(text)
            .chars()
            .map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok()).ok_or(()))
            .collect::<Result<_, ()>>()?;
        match digits[..] {
            [r, g, b] => Ok(Self([r * 17, g * 17, b * 17])),
            [r, s, g, h, b, c] => Ok(Self([r * 16 + s, g * 16 + h, b * 16 + c])),
            _ => Err(()),
        }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("#")?;
        for channel in self.0 {
            for digit in [channel >> 4, channel & 15] {
                f.write_str(&"0123456789abcdef"[usize::from(digit)..=usize::from(digit)])?;
            }
        }
        Ok(())
    }
}

impl Colour {
    fn luminance(self) -> f32 {
        let [r, g, b] = self.0.map(|channel| {
            let part = f32::from(channel) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// Contrast with another colour, from 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f32 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// A step of the way to another colour.
    fn towards(self, end: u8, step: u16) -> Self {
        Self(self.0.map(|channel| {
            let mixed = (u16::from(channel) * (STEPS - step) + u16::from(end) * step) / STEPS;
            u8::try_from(mixed).unwrap_or(end)
        }))
    }

    /// The nearest colour on the way to black or white that reads on all these grounds.
    fn readable_on(self, grounds: &[Colour], end: u8) -> Self {
        let reads = |colour: &Self| grounds.iter().all(|ground| colour.contrast(*ground) >= READABLE);
        (0..=STEPS).map(|step| self.towards(end, step)).find(reads).unwrap_or(Self([end; 3]))
    }

    /// The colour as an accent on light and on dark grounds: itself where it reads there, else the nearest darker or
    /// lighter one that does.
    #[must_use]
    pub fn as_accent(self) -> Accent {
        Accent { light: self.readable_on(&LIGHT, 0), dark: self.readable_on(&DARK, 255) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn colour(text: &str) -> Colour {
        text.parse().expect("a colour")
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let (white, black, grey) = (colour("#fff"), colour("000000"), colour("#767676"));
        assert!((white.contrast(black) - 21.0).abs() < 0.01);
        assert!((white.contrast(white) - 1.0).abs() < 0.01);
        // The lightest grey that reads on white.
        assert!((white.contrast(grey) - 4.54).abs() < 0.01);
        assert!(white.contrast(colour("#777777")) < READABLE);
    }

    #[test]
    fn a_colour_that_reads_is_kept_and_another_is_shifted_as_little_as_needed() {
        let green = colour("#1f5c57");
        assert_eq!(green.as_accent().light, green);
        assert_ne!(green.as_accent().dark, green);
        let yellow = colour("#ffdd00").as_accent();
        assert_eq!(yellow.dark, colour("#ffdd00"));
        assert!(yellow.light.contrast(colour("#f1ece4")) < 5.2, "no darker than needed");
        assert_eq!(yellow.light.to_string().len(), 7);
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for text in ["", "#", "red", "#12", "#12345", "#1234567", "url(x)", "#ggg", "＃fff", "é"] {
            assert!(text.parse::<Colour>().is_err(), "{text}");
        }
        assert_eq!(colour("#AbC"), colour("aabbcc"));
    }

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let tokens = include_str!("../../../../style/tokens.css");
        let dark = tokens.split_once("prefers-color-scheme: dark").expect("a dark theme").1;
        for (sheet, grounds) in [(tokens, LIGHT), (dark, DARK)] {
            for (name, ground) in ["ground", "paper", "sunken"].into_iter().zip(grounds) {
                let found = sheet.split_once(&["--", name, ": "].concat()).expect("a token").1;
                assert_eq!(found[..7].parse::<Colour>(), Ok(ground), "{name}");
            }
        }
    }

    proptest! {
        #[test]
        fn every_accent_reads_on_every_ground(rgb in any::<[u8; 3]>()) {
            let accent = Colour(rgb).as_accent();
            for (colour, grounds) in [(accent.light, LIGHT), (accent.dark, DARK)] {
                for ground in grounds {
                    prop_assert!(colour.contrast(ground) >= READABLE);
                }
            }
        }

        #[test]
        fn writing_and_reading_change_nothing(rgb in any::<[u8; 3]>()) {
            prop_assert_eq!(Colour(rgb).to_string().parse::<Colour>(), Ok(Colour(rgb)));
        }
    }
}
