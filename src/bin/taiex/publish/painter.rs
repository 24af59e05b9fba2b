//! Makes pixels of SVG, with faces of our own: what is published looks alike wherever that is done.

use std::sync::Arc;

use resvg::{
    render,
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};

use super::super::file;

/// Noto Sans and Noto Serif (SIL Open Font License 1.1), less the signs of other scripts than Latin, Greek and Cyrillic.
const FACES: [&[u8]; 2] = [include_bytes!("NotoSans-Regular.ttf"), include_bytes!("NotoSerif-Bold.ttf")];

/// Draws with the faces.
pub(super) struct Painter(Options<'static>);

impl Painter {
    /// Reads the faces.
    pub(super) fn new() -> Self {
        let mut faces = Database::new();
        for face in FACES {
            faces.load_font_data(face.to_vec());
        }
        Self(Options { fontdb: Arc::new(faces), ..Options::default() })
    }

    /// How wide the texts of a document are, in pixels; 0 where there are none.
    pub(super) fn width_px(&self, svg: &str) -> f64 {
        let Ok(tree) = Tree::from_str(svg, &self.0) else { return 0.0 };
        let texts = tree.root().children().iter().filter(|node| matches!(node, resvg::usvg::Node::Text(_)));
        texts.map(|text| f64::from(text.abs_bounding_box().width())).fold(0.0, f64::max)
    }

    /// The document as a PNG of its size.
    pub(super) fn png(&self, svg: &str) -> Result<Vec<u8>, file::Error> {
        let tree = Tree::from_str(svg, &self.0).map_err(|error| format!("cannot draw a picture: {error}"))?;
        let size = tree.size().to_int_size();
        let mut pixels = Pixmap::new(size.width(), size.height()).ok_or_else(|| "a picture of no size".to_owned())?;
        render(&tree, Transform::identity(), &mut pixels.as_mut());
        pixels.encode_png().map_err(|error| format!("cannot write a picture: {error}"))
    }
}
