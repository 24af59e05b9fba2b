//! The command-line tool for editors and builds: checks a data file, prints what a build derives from it, and makes up
//! data to test with.

#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod file;
#[cfg(not(target_arch = "wasm32"))]
mod generate;
#[cfg(not(target_arch = "wasm32"))]
mod publish;
#[cfg(not(target_arch = "wasm32"))]
mod style;

/// The tool is native; cargo still builds every binary for the browser.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    cli::run()
}

#[cfg(not(target_arch = "wasm32"))]
mod cli {
    use std::{path::PathBuf, process::ExitCode};

    use clap::{Parser, Subcommand};

    use super::{check, file, generate, publish, style};

    /// TAIEX activities: check the data, publish the site.
    #[derive(Parser)]
    #[command(name = "taiex", version)]
    struct Arguments {
        #[command(subcommand)]
        command: Command,
    }

    #[derive(Subcommand)]
    enum Command {
        /// Print every problem of a data file; exit with 1 if any of them is an error
        Check {
            /// The data file
            #[arg(default_value = "public/data/activities.json")]
            file: PathBuf,
        },
        /// Write the JSON Schema of the data file
        Schema {
            /// Where to write it; standard output if absent
            file: Option<PathBuf>,
        },
        /// Put the files that a style sheet imports into one sheet
        Style {
            /// The sheet with the imports
            from: PathBuf,
            /// Where to write the one sheet
            to: PathBuf,
            /// What is built: an import that ends in another profile is left out
            #[arg(long, env = "TRUNK_PROFILE", default_value = "release")]
            profile: String,
        },
        /// Write what strangers read without script into a built site
        Publish {
            /// The folder of the built site; the one that Trunk is building if absent
            #[arg(env = "TRUNK_STAGING_DIR", default_value = "dist")]
            site: PathBuf,
            /// Where it will be, as <https://www.example.org>; that of the last time if absent
            #[arg(long, env = "ORIGIN")]
            origin: Option<String>,
            /// Compress every file too, from now on: for servers that send NAME.br or NAME.gz
            #[arg(long)]
            compress: bool,
            /// How many activities get a picture for shared links, in each language: the newest; the others share one
            #[arg(long, default_value_t = 500)]
            pictures: usize,
        },
        /// Write a data file of made-up activities, to measure and to test with
        Generate {
            /// How many activities
            #[arg(value_parser = clap::value_parser!(u32).range(1..=1_000_000), allow_negative_numbers = true)]
            count: u32,
            /// Another seed gives other activities; the same seed gives the same file for ever
            #[arg(long, default_value_t = 7, allow_negative_numbers = true)]
            seed: u64,
            /// Where to write it; target/data/activities-COUNT.json if absent
            file: Option<PathBuf>,
        },
    }

    /// Exit code 2 is clap's, for arguments it cannot use.
    pub(super) fn run() -> ExitCode {
        let done = match Arguments::parse().command {
            Command::Check { file } => check::check(&file),
            Command::Schema { file: None } => {
                print!("{}", taiex_explorer::activity::schema::schema());
                Ok(ExitCode::SUCCESS)
            }
            Command::Schema { file: Some(to) } => file::write(&to, taiex_explorer::activity::schema::schema()),
            Command::Style { from, to, profile } => {
                style::bundle(&from, &profile).and_then(|sheet| file::write(&to, &sheet))
            }
            Command::Publish { site, origin, compress, pictures } => {
                publish::publish(&site, origin, compress, pictures)
            }
            Command::Generate { count, seed, file } => generate::generate(count, seed, file),
        };
        done.unwrap_or_else(|error| {
            eprintln!("taiex: {error}");
            ExitCode::FAILURE
        })
    }
}
