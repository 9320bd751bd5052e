//! A catalog in lines for people: offset, bytes, meaning. Shows damage where it is and goes on with the next section.

use super::entry::{Attribute, Entry, Variables};
use super::error::Damage;
use super::hash;
use super::layout::{HEADER, Layout, Section};
use super::program::{Argument, Arguments, Expression, Instruction, Key, Program, Select};
use super::view::{Catalog, File, Pattern, PatternAt};

/// Most characters of a text that a line shows.
const MAX_SHOWN: usize = 60;

/// A stretch of a catalog and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Where it starts, counted from the first byte.
    pub offset: usize,
    /// How many bytes it has; 0 for headings.
    pub length: usize,
    /// What it means.
    pub meaning: String,
}

/// Explains every byte of a catalog, in the order of the file.
pub fn dump<B: AsRef<[u8]>>(catalog: &Catalog<B>) -> Vec<Line> {
    let file = catalog.file();
    let layout = file.layout;
    let mut dump = Dump { file, lines: Vec::new() };
    dump.header();
    dump.section("META", layout.meta, |dump, section| dump.meta(section));
    dump.section("PLURALS", layout.plurals, Dump::plurals);
    dump.section("NAMES", layout.names, Dump::names);
    dump.section("PILOTS", layout.pilots, Dump::pilots);
    dump.section("SLOTS", layout.slots, Dump::slots);
    dump.section("MESSAGES", layout.messages, |dump, _| dump.entries(catalog.messages(), ""));
    dump.section("TERMS", layout.terms, |dump, _| dump.entries(catalog.terms(), "-"));
    dump.lines
}

struct Dump<'a> {
    file: File<'a>,
    lines: Vec<Line>,
}

impl<'a> Dump<'a> {
    fn line(&mut self, from: usize, to: usize, meaning: impl Into<String>) {
        self.lines.push(Line { offset: from, length: to.saturating_sub(from), meaning: meaning.into() });
    }

    fn damage(&mut self, damage: Damage) {
        self.line(damage.offset(), damage.offset(), "damaged: the bytes here are not what belongs here");
    }

    fn section(&mut self, name: &str, section: Section, explain: impl FnOnce(&mut Self, Section) -> Result<(), Damage>) {
        self.line(section.start, section.start, format!("{name}, {} bytes", section.len()));
        if section.len() == 0 {
            return;
        }
        if let Err(damage) = explain(self, section) {
            self.damage(damage);
        }
    }

    fn header(&mut self) {
        self.line(0, 0, "HEADER");
        for (offset, length, name) in Layout::FIELDS {
            let bytes = self.file.bytes.get(offset..offset.saturating_add(length)).unwrap_or_default();
            let mut value = [0; 8];
            for (to, from) in value.iter_mut().zip(bytes) {
                *to = *from;
            }
            let meaning = if offset == 0 { name.to_owned() } else { format!("{name}: {}", u64::from_le_bytes(value)) };
            self.line(offset, offset.saturating_add(length), meaning);
        }
        if self.file.layout.meta.start > HEADER {
            self.line(HEADER, self.file.layout.meta.start, "header fields of a newer minor version");
        }
    }

    fn meta(&mut self, section: Section) -> Result<(), Damage> {
        let mut reader = self.file.section(section, section.start);
        for name in ["language", "CLDR version"] {
            let at = reader.offset();
            let text = reader.string()?;
            self.line(at, reader.offset(), format!("{name}: {}", shown(text)));
        }
        Ok(())
    }

    fn plurals(&mut self, section: Section) -> Result<(), Damage> {
        let word = |code: u8| crate::locale::PluralCategory::ALL.get(usize::from(code)).map_or("?", |category| category.as_str());
        let bytes = self.file.bytes.get(section.start..section.end).unwrap_or_default();
        for (number, code) in bytes.iter().enumerate() {
            let at = section.start.saturating_add(number);
            self.line(at, at.saturating_add(1), format!("{number}: cardinal {}, ordinal {}", word(code & 0xf), word(code >> 4)));
        }
        Ok(())
    }

    fn names(&mut self, section: Section) -> Result<(), Damage> {
        let mut reader = self.file.section(section, section.start);
        while !reader.is_at_end() {
            let at = reader.offset();
            let name = reader.string()?;
            self.line(at, reader.offset(), format!("name {}: {}", at.saturating_sub(section.start), shown(name)));
        }
        Ok(())
    }

    fn pilots(&mut self, section: Section) -> Result<(), Damage> {
        let (pairs, _) = self.file.bytes.get(section.start..section.end).unwrap_or_default().as_chunks::<2>();
        for (bucket, pilot) in pairs.iter().enumerate() {
            let at = bucket.saturating_mul(2).saturating_add(section.start);
            self.line(at, at.saturating_add(2), format!("pilot of bucket {bucket}: {}", u16::from_le_bytes(*pilot)));
        }
        Ok(())
    }

    fn slots(&mut self, section: Section) -> Result<(), Damage> {
        let (fields, _) = self.file.bytes.get(section.start..section.end).unwrap_or_default().as_chunks::<4>();
        for (slot, field) in fields.iter().enumerate() {
            let at = slot.saturating_mul(4).saturating_add(section.start);
            let value = u32::from_le_bytes(*field);
            let meaning = match (value, value & 1) {
                (0, _) => "empty".to_owned(),
                (_, 0) => format!("message at {}", value >> 1),
                _ => format!("attribute at {}", value >> 1),
            };
            self.line(at, at.saturating_add(4), format!("slot {slot}: {meaning}"));
        }
        Ok(())
    }

    fn entries(&mut self, entries: impl Iterator<Item = Result<Entry<'a>, Damage>>, sign: &str) -> Result<(), Damage> {
        for entry in entries {
            let entry = entry?;
            let id = entry.id()?;
            let what = if sign.is_empty() { "message" } else { "term" };
            self.line(entry.offset(), entry.value_at().offset(), format!("{what} {sign}{}{}", shown(id), self.hash_of(id)));
            self.pattern(entry.value_at(), entry.value()?)?;
            self.variables(entry.variables()?)?;
            for attribute in entry.attributes()? {
                self.attribute(&attribute?)?;
            }
        }
        Ok(())
    }

    fn hash_of(&self, id: &str) -> String {
        let hash = hash::message(self.file.layout.seed, id.as_bytes());
        format!(", hash {hash:016x}, bucket {}", hash::bucket(hash, self.file.layout.bucket_mask))
    }

    fn attribute(&mut self, attribute: &Attribute<'a>) -> Result<(), Damage> {
        self.line(attribute.offset(), attribute.value_at().offset(), format!("attribute .{}", shown(attribute.name()?)));
        self.pattern(attribute.value_at(), Some(attribute.value()?))?;
        self.variables(attribute.variables()?)
    }

    fn variables(&mut self, variables: Variables<'a>) -> Result<(), Damage> {
        for variable in variables {
            let (name, kind) = variable?;
            let at = self.lines.last().map_or(0, |line| line.offset.saturating_add(line.length));
            self.line(at, at, format!("needs ${}, {}", shown(name), kind.as_str()));
        }
        Ok(())
    }

    fn pattern(&mut self, at: PatternAt, pattern: Option<Pattern<'a>>) -> Result<(), Damage> {
        match pattern {
            None => self.line(at.offset(), at.offset().saturating_add(1), "  no value"),
            Some(Pattern::Text(text)) => {
                let end = self.file.behind_pattern(at.offset())?;
                self.line(at.offset(), end, format!("  text {}", shown(text)));
            }
            Some(Pattern::Program(program)) => {
                self.line(at.offset(), program.offset(), "  program");
                self.program(program, "    ")?;
            }
        }
        Ok(())
    }

    fn program(&mut self, mut program: Program<'a>, indent: &str) -> Result<(), Damage> {
        loop {
            let at = program.offset();
            if let Some(distance) = program.jump()? {
                let target = program.offset().saturating_add(distance);
                self.line(at, program.offset(), format!("{indent}jump to {target}"));
                continue;
            }
            let Some(instruction) = program.step()? else { return Ok(()) };
            let meaning = self.instruction(&instruction)?;
            self.line(at, program.offset(), format!("{indent}{meaning}"));
            if let Instruction::Select(select) = instruction {
                self.keys(&select, program.offset(), indent)?;
            }
        }
    }

    fn keys(&mut self, select: &Select<'a>, bodies: usize, indent: &str) -> Result<(), Damage> {
        for key in select.keys() {
            let (key, body) = key?;
            let key = match key {
                Key::Category(category) => category.as_str().to_owned(),
                Key::Word(word) => shown(word),
                Key::Number(number) => number.to_string(),
            };
            self.line(bodies, bodies, format!("{indent}  [{key}] at {}", bodies.saturating_add(body as usize)));
        }
        self.line(bodies, bodies, format!("{indent}  default at {}", bodies.saturating_add(select.default() as usize)));
        Ok(())
    }

    fn instruction(&self, instruction: &Instruction<'a>) -> Result<String, Damage> {
        let apart = |isolate: &bool| if *isolate { ", isolated" } else { "" };
        Ok(match instruction {
            Instruction::Text(text) => format!("text {}", shown(text)),
            Instruction::Variable { name, isolate } => format!("variable ${}{}", shown(name.as_str()), apart(isolate)),
            Instruction::Select(select) => format!("select by {}", expression(&select.selector(), 0)?),
            Instruction::Open => "open isolate".to_owned(),
            Instruction::Close => "close isolate".to_owned(),
            Instruction::Message { pattern, isolate } => format!("message pattern at {}{}", pattern.offset(), apart(isolate)),
            Instruction::Value { expression: value, isolate } => format!("value {}{}", expression(value, 0)?, apart(isolate)),
            Instruction::Missing { name, isolate, .. } => format!("missing {}{}", shown(name), apart(isolate)),
        })
    }
}

fn expression(value: &Expression<'_>, depth: usize) -> Result<String, Damage> {
    if depth > crate::limits::MAX_NESTING {
        return Ok("…".to_owned());
    }
    Ok(match value {
        Expression::Text(text) => shown(text),
        Expression::Number { value, fraction_digits } => format!("{value:.*}", (*fraction_digits).min(20) as usize),
        Expression::Variable(name) => format!("${}", shown(name.as_str())),
        Expression::Call { name, arguments: given } => format!("{}({})", shown(name), arguments(*given, depth)?),
        Expression::Message(pattern) => format!("message pattern at {}", pattern.offset()),
        Expression::Term { pattern, arguments: given } => format!("term pattern at {}({})", pattern.offset(), arguments(*given, depth)?),
        Expression::Block(program) => format!("program at {}", program.offset()),
        Expression::Missing(_, name) => format!("missing {}", shown(name)),
    })
}

fn arguments(given: Arguments<'_>, depth: usize) -> Result<String, Damage> {
    let deeper = depth.saturating_add(1);
    let mut words = Vec::new();
    for argument in given {
        words.push(match argument? {
            Argument::Positional(value) => expression(&value, deeper)?,
            Argument::Named(name, value) => format!("{}: {}", shown(name), expression(&value, deeper)?),
        });
    }
    Ok(words.join(", "))
}

fn shown(text: &str) -> String {
    let head: String = text.chars().take(MAX_SHOWN).collect();
    let more = if head.len() < text.len() { "…" } else { "" };
    format!("\"{}{more}\"", head.escape_debug())
}
