//! A diagram as SVG: bands for rungs, smooth ways, items with readable names.
//!
//! Text rather than elements made one by one: it is quick to show, light to ship, and the same without scripts. Colours
//! come from the style sheet through classes; there is no style attribute, which a strict host would refuse.

use crate::geometry::{Drawing, Form, Style, draw};

use super::words::{lines, short};
use super::{Diagram, Item, What};

/// How large items are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// For a narrow screen: small items, three lines.
    Narrow,
    /// For any other.
    Wide,
}

impl Size {
    fn style(self) -> Style {
        let (width, height, gap, layer_gap) = match self {
            Self::Narrow => (108.0, 58.0, 8.0, 46.0),
            Self::Wide => (176.0, 46.0, 16.0, 58.0),
        };
        Style { form: Form::Vertical, width, height, gap, layer_gap }
    }

    /// Letters of a line, and lines.
    fn letters(self) -> (usize, usize) {
        match self {
            Self::Narrow => (14, 3),
            Self::Wide => (22, 2),
        }
    }

    fn line_height(self) -> f32 {
        match self {
            Self::Narrow => 14.0,
            Self::Wide => 16.0,
        }
    }

    /// Width that a picture may take before it is folded further, in pixels.
    pub(super) fn screen(self) -> u32 {
        match self {
            Self::Narrow => 560,
            Self::Wide => 1200,
        }
    }

    /// Items of a layer before the others are folded.
    pub fn width(self) -> usize {
        match self {
            Self::Narrow => 3,
            Self::Wide => 6,
        }
    }
}

/// What to put in an `<svg>`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picture {
    /// Its elements.
    pub markup: String,
    /// Width at full size.
    pub width: u32,
    /// Height at full size.
    pub height: u32,
    /// Left edge of each item, to scroll to it.
    pub lefts: Vec<f32>,
}

/// Around the whole.
const MARGIN: f32 = 10.0;
/// Above the highest items, for the name of their rung.
const HEAD: f32 = 30.0;

/// Escapes what XML reads as its own.
fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}

struct Pen {
    out: String,
}

impl Pen {
    fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// An attribute whose value is a number, rounded: a drawing's unit is a pixel.
    #[expect(clippy::cast_possible_truncation, reason = "a drawing is far smaller than an i32 can say")]
    fn number(&mut self, name: &str, value: f32) {
        self.attribute(name, &(value.round() as i32).to_string());
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.put(" ");
        self.put(name);
        self.put("=\"");
        escape(&mut self.out, value);
        self.put("\"");
    }

    fn rect(&mut self, class: &str, x: f32, y: f32, width: f32, height: f32, radius: f32) {
        self.put("<rect");
        self.attribute("class", class);
        for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height), ("rx", radius)] {
            self.number(name, value);
        }
        self.put("/>");
    }

    fn text(&mut self, class: &str, x: f32, y: f32, text: &str) {
        self.put("<text");
        self.attribute("class", class);
        self.number("x", x);
        self.number("y", y);
        self.put(">");
        escape(&mut self.out, text);
        self.put("</text>");
    }
}

impl Diagram {
    /// The diagram as SVG. Items carry `data-i`, ways `data-w`, both their position.
    pub fn picture(&self, size: Size) -> Picture {
        let layers: Vec<u16> = self.items.iter().map(|item| item.layer).collect();
        let ends: Vec<(u16, u16)> = self.ways.iter().map(|way| (way.from, way.to)).collect();
        let style = size.style();
        let drawing = draw(&layers, &ends, style);
        let (width, height) = (drawing.width + 2.0 * MARGIN, drawing.height + HEAD + MARGIN);
        let mut pen = Pen { out: String::with_capacity(400 * (self.items.len() + self.ways.len())) };
        self.bands(&mut pen, &drawing, style, width);
        pen.put("<g");
        pen.attribute("transform", &format!("translate({MARGIN} {HEAD})"));
        pen.put(">");
        // The chosen ways last, so that they lie over the others.
        for chosen in [false, true] {
            for (index, way) in self.ways.iter().enumerate().filter(|(_, way)| way.chosen == chosen) {
                pen.put("<path");
                let class = match (way.chosen, way.stated) {
                    (true, true) => "way-line chosen",
                    (true, false) => "way-line chosen rule",
                    (false, true) => "way-line",
                    (false, false) => "way-line rule",
                };
                pen.attribute("class", class);
                pen.attribute("data-w", &index.to_string());
                pen.attribute("d", &drawing.edges[index]);
                pen.put("/>");
            }
        }
        for (index, item) in self.items.iter().enumerate() {
            self.item(&mut pen, index, item, (drawing.nodes[index].x, drawing.nodes[index].y), size);
        }
        pen.put("</g>");
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and positive")]
        let whole = |value: f32| value.ceil() as u32;
        Picture {
            markup: pen.out,
            width: whole(width),
            height: whole(height),
            lefts: drawing.nodes.iter().map(|node| node.x + MARGIN).collect(),
        }
    }

    /// A band a layer, in the colour and with the name of its rung.
    fn bands(&self, pen: &mut Pen, drawing: &Drawing, style: Style, width: f32) {
        let mut done: Vec<u16> = Vec::new();
        for (item, node) in self.items.iter().zip(&drawing.nodes) {
            if done.contains(&node.layer) {
                continue;
            }
            done.push(node.layer);
            let Some(level) = item.level.filter(|_| item.what != What::Start) else { continue };
            pen.put("<g");
            pen.attribute("class", &["band on-", level.rung().slug()].concat());
            pen.put(">");
            let top = node.y + HEAD - 22.0;
            pen.rect("band-ground", 0.0, top, width, style.height + 30.0, 8.0);
            pen.text("band-name", 10.0, top + 15.0, level.label());
            pen.put("</g>");
        }
    }

    fn item(&self, pen: &mut Pen, index: usize, item: &Item, (x, y): (f32, f32), size: Size) {
        let style = size.style();
        let rung = item.level.map_or("none", |level| level.rung().slug());
        let kind = match item.what {
            What::Start => " from-here",
            What::Programme(_) => "",
            What::Folded(_) => " folded",
        };
        pen.put("<g role=\"button\"");
        let chosen = if item.chosen { " chosen" } else { "" };
        pen.attribute("class", &["item on-", rung, kind, chosen].concat());
        pen.attribute("data-i", &index.to_string());
        // One stop for the Tab key; arrows move among items.
        pen.attribute("tabindex", if index == self.first_stop() { "0" } else { "-1" });
        let (letters, most) = size.letters();
        let lines = lines(&short(&item.label), letters, most);
        pen.attribute("aria-label", &self.spoken(index, &lines.join(" ")));
        pen.put(">");
        if !matches!(item.what, What::Folded(_)) {
            pen.put("<title>");
            escape(&mut pen.out, &item.label);
            pen.put("</title>");
        }
        pen.rect("item-box", x, y, style.width, style.height, 8.0);
        pen.rect("item-edge", x, y, 5.0, style.height, 2.0);
        #[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
        let first = y + style.height / 2.0 - (lines.len() as f32 / 2.0 - 0.78) * size.line_height();
        let mut at = first;
        for line in lines {
            // The space parts the lines where they are read as one text.
            pen.text("item-name", x + 11.0, at, &[&line, " "].concat());
            at += size.line_height();
        }
        pen.put("</g>");
    }

    /// The item that the Tab key enters by: the first chosen one, else the first.
    pub fn first_stop(&self) -> usize {
        self.items.iter().position(|item| item.chosen).unwrap_or(0)
    }

    /// What a screen reader says of an item: first what is written there, so that one can ask for it by voice.
    fn spoken(&self, index: usize, written: &str) -> String {
        let item = &self.items[index];
        let mut spoken = written.to_owned();
        if item.label != written {
            spoken.push_str(", ");
            spoken.push_str(&item.label);
        }
        if let Some(level) = item.level.filter(|_| item.what != What::Start) {
            spoken.push_str(", ");
            spoken.push_str(level.label());
        }
        spoken
    }
}

/// Where an arrow key leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Towards {
    /// To what an item leads to.
    Up,
    /// To what leads to it.
    Down,
    /// Within its layer.
    Left,
    /// Within its layer.
    Right,
}

impl Diagram {
    /// The item next to another in a direction: along a way if there is one, else the nearest of the next layer.
    pub fn next(&self, item: usize, towards: Towards, picture: &Picture) -> Option<usize> {
        let left = |index: usize| picture.lefts.get(index).copied().unwrap_or(0.0);
        let (layer, at) = (self.items.get(item)?.layer, left(item));
        let apart = |index: usize| (left(index) - at).abs();
        let nearest =
            |found: &mut dyn Iterator<Item = usize>| found.min_by(|a, b| apart(*a).total_cmp(&apart(*b)));
        let all = 0..self.items.len();
        let up = match towards {
            Towards::Left => {
                return nearest(&mut all.filter(|i| self.items[*i].layer == layer && left(*i) < at));
            }
            Towards::Right => {
                return nearest(&mut all.filter(|i| self.items[*i].layer == layer && left(*i) > at));
            }
            Towards::Up => true,
            Towards::Down => false,
        };
        let beyond = |other: u16| if up { other > layer } else { other < layer };
        let mut along = self.ways.iter().filter_map(|way| {
            let (near, far) = if up { (way.from, way.to) } else { (way.to, way.from) };
            let far = usize::from(far);
            (usize::from(near) == item && beyond(self.items[far].layer)).then_some(far)
        });
        nearest(&mut along).or_else(|| {
            let layers = self.items.iter().map(|other| other.layer).filter(|other| beyond(*other));
            let next = if up { layers.min() } else { layers.max() }?;
            nearest(&mut all.filter(|index| self.items[*index].layer == next))
        })
    }
}
