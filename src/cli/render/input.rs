//! Where the text comes from: a bundle, or a pack that is checked and built in memory.

use std::path::Path;

use fluent_pack::build;
use fluent_pack::bundle::{self, Bundle};
use fluent_pack::check::check;
use fluent_pack::diagnostic::{Diagnostic, Severity};
use fluent_pack::locale::LocaleTag;
use fluent_pack::pack::Channel;
use fluent_pack::pseudo::Pseudo;

use crate::cli::verify::{in_file, read};
use crate::cli::{Failure, Output, PackArguments, findings};

/// What was asked for.
pub(super) struct Input<'a> {
    /// The bundle or pack; none for the pack at hand.
    pub(super) place: Option<&'a Path>,
    pub(super) source: Option<&'a str>,
    pub(super) locale: Option<&'a str>,
    /// Whether the locale is a pseudo-language of a pack.
    pub(super) pseudo: bool,
}

impl Input<'_> {
    /// The bytes of a bundle; none where the language has errors, which were printed.
    pub(super) fn bundle(&self, output: &mut Output) -> Result<Option<Vec<u8>>, Failure> {
        match self.place.filter(|place| self.source.is_none() && !self.pseudo && is_bundle(place)) {
            Some(path) => read(path).map(Some),
            None => self.built(output),
        }
    }

    fn built(&self, output: &mut Output) -> Result<Option<Vec<u8>>, Failure> {
        let locale = self.locale.filter(|_| !self.pseudo).map(str::to_owned).into_iter().collect();
        let source = self.source.map(str::to_owned);
        let arguments = PackArguments { pack: self.place.map(Path::to_owned), config: None, source, locale };
        let pack = arguments.open()?;
        let known: Vec<&str> = pack.config.locales.iter().map(|locale| locale.folder.as_str()).collect();
        if self.locale.is_none() {
            return Err(Failure::new(format!("know the language: add `--locale` with one of {}", known.join(", "))));
        }
        let source_files = pack.read(pack.source_locale())?;
        let source = source_files.parse();
        let target_files = match self.pseudo()? {
            Some(pseudo) => pseudo.sources(&source_files),
            None => pack.read(arguments.chosen(&pack)?[0])?,
        };
        let target = target_files.parse();
        let locale = target.locale;
        let (report, checked) = check(&pack, &source, &target);
        let concerns = |finding: &&Diagnostic| finding.locale.as_deref().is_none_or(|of| of == locale.tag.as_str());
        let own = pack.findings.iter().filter(concerns).chain(&report.findings);
        let errors: Vec<&Diagnostic> = own.filter(|finding| finding.severity == Severity::Error).collect();
        for error in &errors {
            output.message(&findings::render(error));
        }
        match checked.filter(|_| errors.is_empty()) {
            Some(checked) => Ok(Some(build::bundle(&checked, Channel::Preview)?.bytes)),
            None => {
                output.summary(&format!("{}: not shown, {}\n", locale.tag, findings::tally(&errors)));
                Ok(None)
            }
        }
    }

    /// The pseudo-language that was asked for.
    fn pseudo(&self) -> Result<Option<Pseudo>, Failure> {
        let Some(asked) = self.locale.filter(|_| self.pseudo) else { return Ok(None) };
        let pseudo = LocaleTag::parse(asked).ok().and_then(|tag| Pseudo::of(&tag));
        pseudo
            .map(Some)
            .ok_or_else(|| Failure::new(format!("find the pseudo-language `{}`; there are en-XA and ar-XB", asked.escape_debug())))
    }

    /// A bundle's error with the file that it is about.
    pub(super) fn failure(&self, error: bundle::Error) -> Failure {
        in_file(self.place.unwrap_or(Path::new(".")), error)
    }

    /// The place for messages.
    pub(super) fn shown(&self) -> String {
        self.place.unwrap_or(Path::new(".")).display().to_string()
    }

    /// A bundle has one language; another cannot be asked for.
    pub(super) fn check_locale(&self, bundle: &Bundle<'_>) -> Result<(), Failure> {
        let has = &bundle.manifest().locale;
        match self.locale {
            // Of a pack, `chosen` took the locale by its folder's name.
            Some(asked) if self.place.is_some_and(is_bundle) && self.source.is_none() && LocaleTag::parse(asked)? != *has => {
                Err(Failure::new(format!("find the locale `{asked}` in `{}`: the bundle is `{has}`", self.shown())))
            }
            _ => Ok(()),
        }
    }
}

/// Whether a path is a bundle: a file that is not a pack's settings.
fn is_bundle(path: &Path) -> bool {
    let ends = |extension: &str| path.extension().is_some_and(|own| own.eq_ignore_ascii_case(extension));
    ends("zip") || (path.is_file() && !ends("toml"))
}

/// Whether an operand that stands alone is a place, not an id.
pub(super) fn is_place(path: &Path) -> bool {
    is_bundle(path) || path.join("pack.toml").exists() || path.is_file()
}
