//! How long the pure rooms take, and how that grows with the number of activities.
//!
//! Run by `make bench`; `SIZES=10,1000` names the sizes. Data of a size are made up by `taiex generate`.

use std::{env, error::Error, fs, hint::black_box, path::Path, process::Command, time::Duration};

use criterion::{BatchSize, BenchmarkGroup, BenchmarkId, Criterion, SamplingMode, measurement::WallTime};
use jiff::civil::{Date, date};
use taiex_explorer::{
    activity::{
        catalogue::Catalogue,
        check::{Incoming, check},
        model::Kind,
    },
    app::Loaded,
    i18n::Lang,
    query::{
        Facet, Query,
        answer::{Index, answer},
        text::TextIndex,
    },
    timeline::{Chart, Span, Viewport},
};

const SIZES: &str = "10,1000,10000,50000";
/// Answers depend on the day; all are given on this one.
const TODAY: Date = date(2026, 1, 1);
/// What is searched for, as in the bench of the browser: the start of a word, two words, a slip, other letters.
const TEXTS: [&str; 5] = ["asyl", "study visit", "readmision", "Sığınacaq", "убежище"];
/// As wide as the timeline is at a desk, and as many elements as its marks may take there.
const WIDTH_PX: f64 = 1240.0;
const MOST_ELEMENTS: u32 = 190;

fn main() -> Result<(), Box<dyn Error>> {
    let sizes = env::var("SIZES").unwrap_or_else(|_| SIZES.to_owned());
    let sizes: Vec<u32> = sizes.split(',').map(str::parse).collect::<Result<_, _>>()?;
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(800))
        .without_plots()
        .configure_from_args();
    for size in sizes {
        let text = data(size)?;
        let loaded = Loaded::new(check(&text).map_err(|_| "made-up data can be read")?);
        let _ = loaded.index.text.set(TextIndex::new(&loaded.catalogue));
        reading(&mut criterion, size, &text, &loaded.catalogue);
        answering(&mut criterion, size, &loaded);
        drawing(&mut criterion, size, &loaded.catalogue);
    }
    criterion.final_summary();
    Ok(())
}

/// A data file with so many activities, the same in every run.
fn data(size: u32) -> Result<String, Box<dyn Error>> {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("activities-{size}.json"));
    let path = path.to_str().ok_or("the target folder has a name that is text")?;
    let made = Command::new(env!("CARGO_BIN_EXE_taiex")).args(["generate", &size.to_string(), path]).output()?;
    if !made.status.success() {
        return Err(String::from_utf8_lossy(&made.stderr).into());
    }
    Ok(fs::read_to_string(path)?)
}

fn room<'c>(criterion: &'c mut Criterion, name: &str) -> BenchmarkGroup<'c, WallTime> {
    let mut room = criterion.benchmark_group(name);
    // Each sample is as long as the others: nothing here gets faster with practice.
    room.sampling_mode(SamplingMode::Flat);
    room
}

fn reading(criterion: &mut Criterion, size: u32, text: &str, catalogue: &Catalogue) {
    let at = BenchmarkId::from_parameter(size);
    room(criterion, "parse")
        .bench_function(at.clone(), |b| b.iter(|| Incoming::of(black_box(text).as_bytes()).begin().map(drop)));
    room(criterion, "check").bench_function(at.clone(), |b| b.iter(|| check(black_box(text))));
    let index = || (Index::new(black_box(catalogue)), TextIndex::new(black_box(catalogue)));
    room(criterion, "index").bench_function(at, |b| b.iter(index));
}

/// One answer with all its counts and its order; the orders are there already, as they are for every answer but the first.
fn answering(criterion: &mut Criterion, size: u32, loaded: &Loaded) {
    let at = BenchmarkId::from_parameter(size);
    let ask = |query: &Query| answer(&loaded.catalogue, &loaded.index, black_box(query), Lang::En, TODAY);
    let texts = TEXTS.map(|text| Query { text: text.to_owned(), ..Query::default() });
    let mut turn = texts.iter().cycle();
    room(criterion, "query").bench_function(at.clone(), |b| b.iter(|| turn.next().map(ask)));
    let mut chosen = Query::default();
    chosen.toggle(Facet::Kind, Kind::ALL[0].code());
    room(criterion, "facets").bench_function(at, |b| b.iter(|| ask(&chosen)));
}

fn drawing(criterion: &mut Criterion, size: u32, catalogue: &Catalogue) {
    let at = BenchmarkId::from_parameter(size);
    let (mut lanes, mut all) = (vec![Vec::new(); Kind::ALL.len()], Vec::new());
    for (at, activity) in catalogue.iter() {
        let Some(when) = activity.when else { continue };
        let span = Span::new(at.0, when.first_day().into(), when.last_day().into());
        lanes[activity.kind as usize].push(span);
        all.push(span);
    }
    let (Some(first), Some(last)) = (all.iter().map(Span::first).min(), all.iter().map(Span::last).max()) else {
        return;
    };
    let whole = Viewport::whole(first, last);
    let chart = || Chart::new(black_box(&lanes), whole, WIDTH_PX, MOST_ELEMENTS);
    room(criterion, "lanes").bench_function(at.clone(), |b| b.iter(chart));
    let scale = whole.scale(WIDTH_PX);
    room(criterion, "clusters").bench_function(at, |b| {
        let every_level = |chart: &mut Chart| while chart.prepare(&scale) {};
        b.iter_batched_ref(chart, every_level, BatchSize::LargeInput);
    });
}
