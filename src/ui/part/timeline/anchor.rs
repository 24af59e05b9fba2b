//! Where in the timeline the focus is: on an activity, whatever mark holds it at the moment.

/// The activity of a lane that has the focus, alone or in a cluster, or had it last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Anchor {
    pub(super) lane: usize,
    pub(super) key: u32,
    /// Whether the reader has taken the focus elsewhere; the Tab key leads back here.
    pub(super) is_left: bool,
}

impl Anchor {
    /// The focus on the mark of an activity in a lane.
    pub(super) fn new(lane: usize, key: u32) -> Self {
        Self { lane, key, is_left: false }
    }
}
