#!/usr/bin/env node
import { mkdir, readFile, readdir, rename, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { parseArgs } from "node:util";
import * as v from "valibot";
import { LineCounter, isMap, isNode, isSeq, parseDocument } from "yaml";
import { createHash } from "node:crypto";
import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";
import { countries, getCountryData } from "countries-list";
import { createInterface } from "node:readline";
import { once } from "node:events";
// package.json
var version = "0.1.0";
// src/model/article.ts
/** An article as the extractor is given it: `text` is what all offsets count into (UTF-16 units). */
var ArticleSchema = v.object({
	id: v.pipe(v.string(), v.nonEmpty()),
	text: v.string(),
	title: v.optional(v.string()),
	publisher: v.optional(v.string()),
	author: v.optional(v.string()),
	url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\//i, "must be an http or https address"))),
	published: v.optional(v.string()),
	language: v.optional(v.string()),
	republish: v.optional(v.boolean())
});
/** Where the publication date was found, in order of trust. */
var PUBLISHED_FROM = [
	"front-matter",
	"metadata",
	"dateline",
	"text",
	"unknown"
];
// src/model/when.ts
var MS_PER_DAY = 864e5;
/** The day number of a calendar date, or null where no such date exists (31 April, 29 February 1900). */
function dayOf(year, month, day) {
	if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
	return toDay(year, month, day);
}
/** Days of a month (1–12) in the proleptic Gregorian calendar. */
var daysInMonth = (year, month) => month === 2 ? isLeapYear(year) ? 29 : 28 : [
	4,
	6,
	9,
	11
].includes(month) ? 30 : 31;
var isLeapYear = (year) => year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
function toDay(year, month, day) {
	const date = /* @__PURE__ */ new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	return Math.round(date.getTime() / MS_PER_DAY);
}
var SINGLE = /^(Y?-?\d{1,9}|-?\d{2,3}X{1,2})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?)?)?([?~%])?$/;
/**
* Reads an EDTF string.
* @returns null where it is not one, or names a date that does not exist.
*/
function parseEdtf(text) {
	const slash = text.indexOf("/");
	return slash < 0 ? parseSingle(text) : parseInterval(text.slice(0, slash), text.slice(slash + 1));
}
/** Whether a string is EDTF as far as this module reads it, and names dates that exist. */
var isEdtf = (text) => parseEdtf(text) !== null;
function parseInterval(from, to) {
	const isOpen = (end) => end === ".." || end === "";
	if (isOpen(from) && isOpen(to)) return null;
	const first = isOpen(from) ? null : parseSingle(from);
	const last = isOpen(to) ? null : parseSingle(to);
	if (first === null && !isOpen(from) || last === null && !isOpen(to)) return null;
	const earliest = first?.earliest ?? null;
	const latest = last?.latest ?? null;
	if (earliest !== null && latest !== null && earliest > latest) return null;
	return {
		earliest,
		latest,
		unit: "interval",
		approximate: !!(first?.approximate || last?.approximate),
		uncertain: !!(first?.uncertain || last?.uncertain)
	};
}
function parseSingle(text) {
	const match = SINGLE.exec(text);
	if (!match) return null;
	const [, yearText = "", monthText, dayText, hour, minute, , , mark] = match;
	const marks = {
		approximate: mark === "~" || mark === "%",
		uncertain: mark === "?" || mark === "%"
	};
	const span = (first, last, unit) => first === null || last === null ? null : {
		earliest: first,
		latest: last,
		unit,
		...marks
	};
	if (yearText.endsWith("X")) {
		if (monthText) return null;
		const first = Number(yearText.replaceAll("X", "0"));
		const last = Number(yearText.replaceAll("X", "9"));
		const isDecade = !yearText.endsWith("XX");
		if (yearText.replace("-", "").length !== 4) return null;
		const [low, high] = first <= last ? [first, last] : [last, first];
		return span(toDay(low, 1, 1), toDay(high, 12, 31), isDecade ? "decade" : "century");
	}
	if (!yearText.startsWith("Y") && yearText.replace("-", "").length !== 4) return null;
	if (yearText.startsWith("Y") && yearText.replace(/[Y-]/g, "").length < 5) return null;
	const year = Number(yearText.replace("Y", ""));
	if (yearText === "-0000") return null;
	if (!monthText) return span(toDay(year, 1, 1), toDay(year, 12, 31), "year");
	const month = Number(monthText);
	if (dayText) {
		if (hour && (Number(hour) > 24 || Number(minute) > 59)) return null;
		const day = dayOf(year, month, Number(dayText));
		return span(day, day, "day");
	}
	if (month >= 1 && month <= 12) return span(toDay(year, month, 1), toDay(year, month, daysInMonth(year, month)), "month");
	const part = PARTS_OF_YEAR[month];
	if (!part) return null;
	const [startMonth, months, unit] = part;
	const end = startMonth + months - 1;
	const endYear = year + Math.floor((end - 1) / 12);
	const endMonth = (end - 1) % 12 + 1;
	return span(toDay(year, startMonth, 1), toDay(endYear, endMonth, daysInMonth(endYear, endMonth)), unit);
}
/** EDTF codes in the place of a month: [first month, number of months, unit]. Northern seasons; winter runs into the next year. */
var PARTS_OF_YEAR = {
	21: [
		3,
		3,
		"season"
	],
	22: [
		6,
		3,
		"season"
	],
	23: [
		9,
		3,
		"season"
	],
	24: [
		12,
		3,
		"season"
	],
	33: [
		1,
		3,
		"quarter"
	],
	34: [
		4,
		3,
		"quarter"
	],
	35: [
		7,
		3,
		"quarter"
	],
	36: [
		10,
		3,
		"quarter"
	],
	40: [
		1,
		6,
		"half"
	],
	41: [
		7,
		6,
		"half"
	]
};
// src/build/front-matter.ts
var FENCE = "---";
/** Splits YAML front matter between two `---` lines from the text; without it, all is text. */
function splitFrontMatter(content) {
	const source = content.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
	if (!source.startsWith("---\n")) return {
		fields: {},
		lines: {},
		text: source,
		errors: []
	};
	const close = source.indexOf(`\n${FENCE}\n`, 3);
	const closesAtEnd = close < 0 && source.trimEnd().endsWith(`\n${FENCE}`);
	if (close < 0 && !closesAtEnd) return {
		fields: {},
		lines: {},
		text: "",
		errors: [{
			line: 1,
			message: "the front matter is not closed; end it with a line \"---\""
		}]
	};
	const yaml = close < 0 ? source.trimEnd().slice(4, -3) : source.slice(4, close + 1);
	const text = close < 0 ? "" : source.slice(close + 3 + 2);
	return {
		...readFields(yaml),
		text
	};
}
function readFields(yaml) {
	const counter = new LineCounter();
	const document = parseDocument(yaml, {
		lineCounter: counter,
		prettyErrors: false,
		uniqueKeys: true
	});
	const lineOf = (offset) => counter.linePos(offset).line + 1;
	if (document.errors.length) return {
		fields: {},
		lines: {},
		errors: document.errors.map((e) => ({
			line: lineOf(e.pos[0]),
			message: `the front matter is not YAML: ${e.message}`
		}))
	};
	const { contents } = document;
	if (contents === null) return {
		fields: {},
		lines: {},
		errors: []
	};
	if (!isMap(contents)) return {
		fields: {},
		lines: {},
		errors: [{
			line: 2,
			message: "the front matter must be lines of \"key: value\""
		}]
	};
	const lines = {};
	for (const { key } of contents.items) {
		const { value, range } = key;
		if (range) lines[String(value)] = lineOf(range[0]);
	}
	try {
		return {
			fields: document.toJS({ maxAliasCount: 20 }),
			lines,
			errors: []
		};
	} catch (error) {
		return {
			fields: {},
			lines: {},
			errors: [{
				line: 2,
				message: `the front matter is not usable: ${error.message}`
			}]
		};
	}
}
// src/build/articles.ts
var EXTENSIONS = [".md", ".txt"];
var FIELDS = [
	"title",
	"publisher",
	"author",
	"url",
	"published",
	"language",
	"republish"
];
var MAX_BYTES = 5e6;
/** Whether a file of the data folder is an article (and not corrections, a note, a hidden file). */
var isArticleFile = (name) => EXTENSIONS.includes(extname(name).toLowerCase()) && !/^[._]|^readme\./i.test(basename(name));
/**
* Reads every article of a folder; one that cannot be read is a problem and stops no other.
* @throws when the folder itself cannot be read.
*/
async function loadArticles(folder) {
	const names = (await readdir(folder)).filter(isArticleFile).sort();
	const loaded = await Promise.all(names.map((name) => loadArticle(join(folder, name))));
	return dropDoubles({
		articles: loaded.flatMap((l) => l.articles),
		problems: loaded.flatMap((l) => l.problems)
	});
}
async function loadArticle(file) {
	try {
		return readArticleFile(file, await readFile(file));
	} catch (error) {
		return failed(file, `cannot be read: ${error.message}`);
	}
}
/** One file's bytes → its article, or what is wrong with it. The id is the file's name without its ending. */
function readArticleFile(file, bytes) {
	if (bytes.length > MAX_BYTES) return failed(file, `is larger than ${MAX_BYTES / 1e6} MB; split it into articles`);
	const content = decode(bytes);
	if (content === null) return failed(file, "is not UTF-8 text; save the article as plain text");
	const head = splitFrontMatter(content);
	if (head.errors.length) return {
		articles: [],
		problems: head.errors.map((e) => ({
			file,
			line: e.line,
			message: e.message,
			severity: "error"
		}))
	};
	if (!head.text.trim()) return failed(file, "has no text; put the article below the front matter");
	return toArticle(file, head);
}
function toArticle(file, { fields, lines, text }) {
	const at = (field) => ({
		file,
		line: lines[field]
	});
	const problems = Object.keys(fields).filter((field) => !FIELDS.includes(field)).map((field) => ({
		...at(field),
		message: `unknown field "${field}"; known are ${FIELDS.join(", ")}`,
		severity: "warning"
	}));
	const given = Object.fromEntries(FIELDS.filter((f) => fields[f] != null).map((f) => [f, fields[f]]));
	const id = basename(file, extname(file)).normalize("NFC").replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[._-]+/, "");
	const result = v.safeParse(ArticleSchema, {
		...given,
		id: id || "article",
		text
	});
	for (const issue of result.issues ?? []) {
		const field = v.getDotPath(issue) ?? "";
		problems.push({
			...at(field),
			message: `${field}: ${issue.message}`,
			severity: "error"
		});
	}
	if (typeof given.published === "string") {
		const when = parseEdtf(given.published);
		if (!when || when.unit !== "day") problems.push({
			...at("published"),
			message: `published: "${given.published}" is not a day of the calendar; write it as 2021-04-15`,
			severity: "error"
		});
	}
	const language = typeof given.language === "string" ? given.language : "en";
	if (!/^en\b/i.test(language)) problems.push({
		...at("language"),
		message: `only English is read so far; events of a text in "${language}" may be wrong`,
		severity: "warning"
	});
	const isBroken = problems.some((p) => p.severity === "error");
	return {
		articles: result.success && !isBroken ? [result.output] : [],
		problems
	};
}
function decode(bytes) {
	if (bytes.subarray(0, 8e3).includes(0)) return null;
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
/** `a.md` and `a.txt` would share an id: the first stays. */
function dropDoubles({ articles, problems }) {
	const seen = /* @__PURE__ */ new Set();
	return {
		articles: articles.filter(({ id }) => {
			if (!seen.has(id)) return seen.add(id);
			problems.push({
				file: id,
				message: `two articles have the name "${id}"; rename one`,
				severity: "error"
			});
			return false;
		}),
		problems
	};
}
var failed = (file, message) => ({
	articles: [],
	problems: [{
		file,
		message,
		severity: "error"
	}]
});
// src/model/ontology.ts
/**
* PLOVER's event types and modes (Political Language Ontology for Verifiable Event Records, manual draft 2.0),
* the four classes that group them, and the kinds that readers filter by.
*/
var MODES = {
	AGREE: [],
	CONSULT: [
		"visit",
		"phone",
		"multilateral",
		"third-party",
		"meeting",
		"summit",
		"talks"
	],
	SUPPORT: [],
	CONCEDE: [],
	COOPERATE: [],
	AID: [],
	RETREAT: [
		"withdraw",
		"release",
		"disarm",
		"ceasefire",
		"access",
		"resign"
	],
	REQUEST: [
		"assist",
		"change",
		"yield",
		"meet"
	],
	ACCUSE: [
		"disapprove",
		"allege",
		"investigate"
	],
	REJECT: [
		"assist",
		"change",
		"yield",
		"meet"
	],
	THREATEN: [
		"restrict",
		"arrest",
		"relations",
		"expel",
		"territory",
		"violence"
	],
	PROTEST: [
		"demo",
		"riot",
		"strike",
		"hunger",
		"boycott",
		"obstruct"
	],
	SANCTION: [
		"discontinue",
		"expel",
		"withdraw",
		"convict"
	],
	MOBILIZE: [
		"troops",
		"weapons",
		"police",
		"militia",
		"exercises"
	],
	COERCE: [
		"seize",
		"restrict",
		"censor",
		"curfew",
		"martial-law",
		"arrest",
		"deport",
		"withhold",
		"misinformation",
		"cyber"
	],
	ASSAULT: [
		"abduct",
		"targeted",
		"explosives",
		"aerial",
		"drone",
		"firearms",
		"heavy-weapons",
		"unconventional",
		"beat",
		"torture",
		"sexual",
		"suicide-attack",
		"crowd-control",
		"property"
	]
};
var EVENT_TYPES = Object.keys(MODES);
var STATUSES = [
	"occurred",
	"ongoing",
	"planned",
	"proposed",
	"alleged",
	"denied",
	"cancelled"
];
var KINDS = [
	"call",
	"meeting",
	"visit",
	"summit",
	"talks",
	"agreement",
	"support",
	"concession",
	"cooperation",
	"aid",
	"release",
	"withdrawal",
	"ceasefire",
	"demand",
	"accusation",
	"refusal",
	"threat",
	"protest",
	"sanctions",
	"expulsion",
	"recall",
	"rupture",
	"military move",
	"cyber attack",
	"interference",
	"detention",
	"attack",
	"vote",
	"statement"
];
// src/model/timeline.ts
var FORMAT = "demarche-timeline/1";
var PRECISIONS = [
	"day",
	"week",
	"month",
	"quarter",
	"season",
	"year",
	"decade",
	"open",
	"unknown"
];
var DATE_BASES = [
	"stated",
	"relative",
	"context",
	"published"
];
var RELATIONS = [
	"fulfils",
	"cancels",
	"answers",
	"repeats"
];
var ACTOR_KINDS = [
	"person",
	"office",
	"country",
	"organization",
	"group"
];
var SALIENCES = ["main", "background"];
var text = v.pipe(v.string(), v.nonEmpty());
var id = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, "must be an id of letters, digits, dots and dashes"));
var offset = v.pipe(v.number(), v.integer(), v.minValue(0));
var edtf = v.pipe(v.string(), v.check(isEdtf, "must be an EDTF date"));
var countryCode = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "must be an ISO 3166-1 alpha-3 code"));
var webAddress = v.pipe(v.string(), v.regex(/^https?:\/\//i, "must be an http or https address"));
var ALL_MODES = [...new Set(Object.values(MODES).flat())];
var ArticleRecordSchema = v.object({
	id,
	title: text,
	publisher: v.optional(text),
	author: v.optional(text),
	url: v.optional(webAddress),
	language: text,
	published: v.nullable(edtf),
	publishedFrom: v.picklist(PUBLISHED_FROM),
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal")),
	/** The whole text, only where the article's front matter says `republish: true`. */
	text: v.optional(v.string())
});
var CountrySchema = v.object({
	code: countryCode,
	name: text
});
var ActorSchema = v.object({
	id,
	name: text,
	kind: v.picklist(ACTOR_KINDS),
	country: v.optional(countryCode),
	role: v.optional(text),
	wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q\d+$/, "must be a Wikidata item")))
});
var EvidenceSchema = v.object({
	article: id,
	start: offset,
	end: offset,
	quote: text,
	/** Offsets into the article's text, like `start` and `end`. */
	trigger: v.tuple([offset, offset]),
	rule: text
});
var LinkSchema = v.object({
	relation: v.picklist(RELATIONS),
	event: id
});
var TimelineEventSchema = v.object({
	id,
	title: v.pipe(text, v.maxLength(80)),
	date: v.nullable(edtf),
	precision: v.picklist(PRECISIONS),
	dateText: v.nullable(text),
	dateBasis: v.nullable(v.picklist(DATE_BASES)),
	type: v.picklist(EVENT_TYPES),
	mode: v.nullable(v.picklist(ALL_MODES)),
	status: v.picklist(STATUSES),
	kind: v.picklist(KINDS),
	source: v.array(id),
	target: v.array(id),
	countries: v.array(countryCode),
	place: v.nullable(v.object({
		name: text,
		country: v.optional(countryCode)
	})),
	attribution: v.array(id),
	confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
	salience: v.picklist(SALIENCES),
	evidence: v.pipe(v.array(EvidenceSchema), v.minLength(1)),
	links: v.array(LinkSchema)
});
/** The file `timeline.json`: the one door between extracting and showing. */
var TimelineSchema = v.object({
	format: v.literal(FORMAT),
	title: text,
	language: text,
	articles: v.array(ArticleRecordSchema),
	countries: v.array(CountrySchema),
	actors: v.array(ActorSchema),
	events: v.array(TimelineEventSchema)
});
/**
* Checks that `value` is a timeline.
* @throws TimelineError naming the first place that is wrong, e.g. `events[3].date`.
*/
function parseTimeline(value) {
	const result = v.safeParse(TimelineSchema, value, { abortEarly: true });
	if (!result.success) {
		const issue = result.issues[0];
		throw new TimelineError(v.getDotPath(issue) ?? "(the whole file)", issue.message);
	}
	checkReferences(result.output);
	return result.output;
}
/** A timeline file that does not keep to the format: `place` is a path such as `events.3.date`. */
var TimelineError = class extends Error {
	place;
	reason;
	constructor(place, reason) {
		super(`${place}: ${reason}`);
		this.place = place;
		this.reason = reason;
		this.name = "TimelineError";
	}
};
/** Every actor, article, country and event that an event names must be in the file. */
function checkReferences({ articles, countries, actors, events }) {
	const known = {
		article: new Set(articles.map((a) => a.id)),
		country: new Set(countries.map((c) => c.code)),
		actor: new Set(actors.map((a) => a.id)),
		event: new Set(events.map((e) => e.id))
	};
	const check = (kind, id, place) => {
		if (!known[kind].has(id)) throw new TimelineError(place, `names ${kind} "${id}", which the file does not have`);
	};
	actors.forEach((a, i) => a.country && check("country", a.country, `actors.${i}.country`));
	events.forEach((e, i) => {
		for (const role of [
			"source",
			"target",
			"attribution"
		]) e[role].forEach((a, j) => check("actor", a, `events.${i}.${role}.${j}`));
		e.countries.forEach((c, j) => check("country", c, `events.${i}.countries.${j}`));
		e.evidence.forEach((x, j) => check("article", x.article, `events.${i}.evidence.${j}.article`));
		e.links.forEach((l, j) => check("event", l.event, `events.${i}.links.${j}.event`));
	});
}
// src/build/corrections.ts
var CORRECTIONS_FILE = "corrections.yaml";
var CorrectionSchema = v.strictObject({
	event: v.pipe(v.string(), v.nonEmpty()),
	drop: v.optional(v.boolean()),
	set: v.optional(v.partial(v.omit(v.strictObject(TimelineEventSchema.entries), ["id", "evidence"]))),
	note: v.optional(v.string())
});
/** Reads `corrections.yaml` of the data folder: a list of `{event, set | drop, note}`; without the file, nothing. */
async function loadCorrections(folder) {
	const file = join(folder, CORRECTIONS_FILE);
	const content = await readFile(file, "utf8").catch(() => null);
	return content === null ? {
		corrections: [],
		problems: []
	} : readCorrections(file, content);
}
/** The corrections of a file's content; each wrong one is a problem and stops no other. */
function readCorrections(file, content) {
	const counter = new LineCounter();
	const document = parseDocument(content, {
		lineCounter: counter,
		prettyErrors: false
	});
	const error = (line, message) => ({
		file,
		line,
		message,
		severity: "error"
	});
	if (document.errors.length) return {
		corrections: [],
		problems: document.errors.map((e) => error(counter.linePos(e.pos[0]).line, `is not YAML: ${e.message}`))
	};
	const { contents } = document;
	if (contents === null) return {
		corrections: [],
		problems: []
	};
	if (!isSeq(contents)) return {
		corrections: [],
		problems: [error(1, "must be a list of corrections, \"- event: …\"")]
	};
	const corrections = [];
	const problems = [];
	for (const item of contents.items) {
		if (!isNode(item)) continue;
		const line = counter.linePos(item.range?.[0] ?? 0).line;
		const result = v.safeParse(CorrectionSchema, item.toJS(document, { maxAliasCount: 20 }));
		if (result.success) corrections.push({
			...result.output,
			file,
			line
		});
		else problems.push(error(line, `${v.getDotPath(result.issues[0]) ?? "correction"}: ${result.issues[0].message}`));
	}
	return {
		corrections,
		problems
	};
}
/**
* Events as an editor corrected them; a correction that does not fit (no such event, no such actor) is a problem and
* leaves the event as it was.
*/
function applyCorrections(events, corrections, actors) {
	const byId = new Map(events.map((event) => [event.id, event]));
	const problems = [];
	for (const { event: id, drop, set = {}, file, line } of corrections) {
		const event = byId.get(id);
		const stranger = [
			set.source,
			set.target,
			set.attribution
		].flatMap((ids) => ids ?? []).find((a) => !actors.has(a));
		const warn = (message) => problems.push({
			file,
			line,
			message,
			severity: "warning"
		});
		if (!event) warn(`no event has the id "${id}"; its article may have changed or gone`);
		else if (stranger) warn(`no actor has the id "${stranger}"; use an id of the timeline's list of actors`);
		else if (drop) byId.delete(id);
		else byId.set(id, {
			...event,
			...set
		});
	}
	return {
		events: [...byId.values()].map((event) => ({
			...event,
			links: event.links.filter((l) => byId.has(l.event))
		})),
		problems
	};
}
// src/extract/1-read/grammar.ts
/** Gives each token of a sentence its head and relation (Universal Dependencies). */
function readGrammar(tokens) {
	return tokens.map((token, i) => ({
		...token,
		head: i - 1,
		relation: i === 0 ? "root" : "dep"
	}));
}
// src/extract/1-read/tokens.ts
var nlp = winkNLP(model, ["sbd", "pos"]);
var its = nlp.its;
/** Sentences of a paragraph as tagged tokens, without grammar; offsets count from `start`. */
function readTokens(paragraph, start) {
	const doc = nlp.readDoc(paragraph);
	const texts = doc.tokens().out();
	const lemmas = doc.tokens().out(its.lemma);
	const tags = doc.tokens().out(its.pos);
	const ends = sentenceEnds(doc.sentences().out(), paragraph);
	const sentences = [[]];
	let at = 0;
	texts.forEach((text, i) => {
		const from = paragraph.indexOf(text, at);
		if (from < 0) return;
		at = from + text.length;
		if (!text.trim()) return;
		while (sentences.length <= ends.length && from >= (ends[sentences.length - 1] ?? Infinity)) sentences.push([]);
		sentences.at(-1).push({
			start: start + from,
			end: start + at,
			text,
			lower: text.toLowerCase(),
			lemma: lemmas[i] ?? text.toLowerCase(),
			tag: tags[i],
			head: -1,
			relation: "dep"
		});
	});
	return sentences.filter((tokens) => tokens.length > 0);
}
function sentenceEnds(sentences, paragraph) {
	let at = 0;
	return sentences.map((sentence) => {
		at = Math.max(at, paragraph.indexOf(sentence, at)) + sentence.length;
		return at;
	});
}
/** The stretch that tokens cover; `tokens` is not empty. */
var spanOf = (tokens) => ({
	start: tokens[0].start,
	end: tokens.at(-1).end
});
// src/extract/1-read/read.ts
/** Reads an article: markup, boilerplate, sentences with grammar, the day it was published. */
function readArticle(article) {
	const sentences = [];
	let block = 0;
	for (const line of article.text.matchAll(/[^\n]+/g)) {
		for (const tokens of readTokens(line[0], line.index)) {
			const span = spanOf(tokens);
			sentences.push({
				...span,
				index: sentences.length,
				block,
				role: "body",
				text: article.text.slice(span.start, span.end),
				tokens: readGrammar(tokens),
				quoted: []
			});
		}
		block++;
	}
	const date = article.published ?? null;
	return {
		article,
		title: article.title ?? null,
		published: {
			date,
			from: date ? "front-matter" : "unknown",
			rule: date ? "front-matter" : "none"
		},
		sentences,
		dropped: []
	};
}
// src/extract/2-find/actors.ts
/** Everyone an article mentions, and where. */
function findActors(reading) {
	return {
		byId: /* @__PURE__ */ new Map(),
		mentions: []
	};
}
// src/extract/2-find/times.ts
/** Time expressions of an article, sorted by start, never overlapping. */
function findTimes(reading) {
	return [];
}
// src/extract/2-find/triggers.ts
/** Words that name acts, sorted by start. */
function findTriggers(reading, actors) {
	return [];
}
// src/extract/3-bind/bind.ts
/** Who did what to whom, when, and did it happen: event mentions, in the order of the text. */
function bindEvents(reading, times, actors, triggers) {
	return [];
}
// src/extract/4-merge/merge.ts
/** Mentions of all articles → events, each act once. */
function mergeMentions(readings) {
	return {
		events: [],
		actors: []
	};
}
// src/extract/lexicon/countries.ts
var NAMES = new Map(Object.keys(countries).map((code) => {
	const { iso3, name } = getCountryData(code);
	return [iso3, name];
}));
/** The common English short name of a country code (ISO 3166-1 alpha-3), or the code itself where none is known. */
var countryName = (code) => NAMES.get(code) ?? code;
// src/extract/index.ts
/** Reads one article up to its event mentions. Offsets count UTF-16 units into `article.text`. */
function readEvents(article) {
	const reading = readArticle(article);
	const times = findTimes(reading);
	const actors = findActors(reading);
	const triggers = findTriggers(reading, actors);
	return {
		reading,
		times,
		actors,
		triggers,
		mentions: bindEvents(reading, times, actors, triggers)
	};
}
/** The events of several articles and everyone who takes part: one act is one event, sorted by earliest date, then id. */
function mergeEvents(readings) {
	return mergeMentions(readings);
}
// src/build/timeline.ts
var DEFAULT_TITLE = "Who took which step, towards whom, and when";
/** Articles → the file `timeline.json`. An article that cannot be read becomes a problem and stops no other. */
function assembleTimeline(articles, options = {}) {
	const problems = [];
	const readings = [];
	articles.forEach((article, i) => {
		try {
			readings.push(readCached(article, options.cache));
		} catch (error) {
			problems.push({
				file: article.id,
				message: `could not be read: ${error.message}`,
				severity: "error"
			});
		}
		options.onArticle?.(i + 1, articles.length);
	});
	const { events, actors } = mergeEvents(readings);
	const corrected = applyCorrections(events, options.corrections ?? [], new Set(actors.map((a) => a.id)));
	problems.push(...corrected.problems);
	const named = new Set(corrected.events.flatMap((e) => [
		...e.source,
		...e.target,
		...e.attribution
	]));
	const present = actors.filter((a) => named.has(a.id));
	const codes = /* @__PURE__ */ new Set([...present.flatMap((a) => a.country ?? []), ...corrected.events.flatMap((e) => [...e.countries, ...e.place?.country ?? []].flat())]);
	return {
		timeline: parseTimeline({
			format: FORMAT,
			title: options.title ?? (articles.length === 1 && articles[0].title ? articles[0].title : DEFAULT_TITLE),
			language: "en",
			articles: readings.map(toRecord),
			countries: [...codes].sort().map((code) => ({
				code,
				name: countryName(code)
			})),
			actors: present.sort((a, b) => a.id < b.id ? -1 : 1),
			events: corrected.events
		}),
		problems
	};
}
/** The bytes of the file: keys in the order of the format, one event a line so that changes can be read in a diff. */
function formatTimeline(timeline) {
	const { articles, countries, actors, events, ...head } = parseTimeline(timeline);
	const lists = Object.entries({
		articles,
		countries,
		actors,
		events
	}).map(([name, rows]) => `  ${JSON.stringify(name)}: [${rows.map((row) => `\n    ${JSON.stringify(row)}`).join(",")}${rows.length ? "\n  " : ""}]`);
	return `{\n${[...Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`), ...lists].join(",\n")}\n}\n`;
}
function readCached(article, cache) {
	const key = cache ? sha256(JSON.stringify(article)) : "";
	const known = cache?.get(key);
	if (known) return known;
	const reading = readEvents(article);
	cache?.set(key, reading);
	return reading;
}
function toRecord({ reading: { article, published, title } }) {
	const { id, publisher, author, url, language, text, republish } = article;
	return {
		id,
		title: article.title ?? title ?? id,
		publisher,
		author,
		url,
		language: language ?? "en",
		published: published.date,
		publishedFrom: published.from,
		sha256: sha256(text),
		text: republish ? text : void 0
	};
}
var sha256 = (text) => createHash("sha256").update(text).digest("hex");
// src/build/folder.ts
/**
* The timeline of a folder of articles with its corrections, and every problem on the way.
* @throws when the folder itself cannot be read.
*/
async function buildFolder(folder, options = {}) {
	const [{ articles, problems }, edits] = await Promise.all([loadArticles(folder), loadCorrections(folder)]);
	const assembled = assembleTimeline(articles, {
		...options,
		corrections: edits.corrections
	});
	return {
		timeline: assembled.timeline,
		problems: [
			...problems,
			...edits.problems,
			...assembled.problems
		]
	};
}
// src/build/progress.ts
/** A progress bar on a terminal, silent elsewhere and for work that is done at once. */
function progressBar(stream, label) {
	if (!stream.isTTY) return () => {};
	let drawn = 0;
	return (done, all) => {
		if (all < 20 || done < all && performance.now() - drawn < 80) return;
		drawn = performance.now();
		const width = 30;
		const filled = Math.round(done / all * width);
		stream.write(`\r${label} [${"█".repeat(filled)}${" ".repeat(width - filled)}] ${done}/${all}${done === all ? "\n" : ""}`);
	};
}
// src/build/problem.ts
/** One line a person can act on and an editor can jump to: `data/x.md:3: error: …`. */
var formatProblem = ({ file, line, message, severity }) => `${file}${line ? `:${line}` : ""}: ${severity}: ${message}`;
// src/build/report.ts
/** What was found in each article, for the terminal: one line an article, then a line an event. */
function reportTimeline({ articles, events }) {
	return [...articles.map((article) => {
		const own = events.filter((e) => e.evidence.some((x) => x.article === article.id));
		const date = article.published ? `${article.published} (from ${article.publishedFrom})` : "date unknown";
		const rows = own.map((e) => `    ${(e.date ?? "undated").padEnd(22)}  ${e.status.padEnd(9)}  ${e.title}`);
		return [`  ${article.id}: ${plural(own.length, "event")}, published ${date}`, ...rows].join("\n");
	}), `  ${plural(articles.length, "article")}, ${plural(events.length, "event")}`].join("\n");
}
/** Problems, one a line. */
var reportProblems = (problems) => problems.map(formatProblem).join("\n");
var plural = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;
// src/build/stream.ts
/**
* The filter `demarche extract`: NDJSON articles in, one line of NDJSON out for each, in order.
* @returns how many lines had an error; they are answered by `{id, error}`.
*/
async function extractStream(input, output, { explain = false } = {}) {
	let errors = 0;
	let number = 0;
	for await (const line of createInterface({
		input,
		crlfDelay: Infinity
	})) {
		number++;
		if (!line.trim()) continue;
		const answer = answerLine(line, number, explain);
		if ("error" in answer) errors++;
		if (!output.write(JSON.stringify(answer) + "\n")) await once(output, "drain");
	}
	return errors;
}
/** The answer to one input line; `number` is its line, from 1, for messages. */
function answerLine(line, number, explain) {
	let id = null;
	try {
		const value = JSON.parse(line);
		id = value?.id ?? null;
		return describe(readEvents(checkArticle(value)), explain);
	} catch (error) {
		const message = error instanceof SyntaxError ? `is not JSON: ${error.message}` : error.message;
		return {
			id,
			error: `line ${number}: ${message}`
		};
	}
}
function checkArticle(value) {
	const result = v.safeParse(ArticleSchema, value);
	if (!result.success) {
		const issue = result.issues[0];
		throw new Error(`${v.getDotPath(issue) ?? "article"}: ${issue.message}`);
	}
	const { published } = result.output;
	if (published !== void 0 && parseEdtf(published)?.unit !== "day") throw new Error(`published: "${published}" is not a day of the calendar; write it as 2021-04-15`);
	return result.output;
}
function describe(reading, explain) {
	const { events, actors } = mergeEvents([reading]);
	const byId = new Map(actors.map((actor) => [actor.id, actor]));
	const write = (ids) => ids.map((id) => writeActor(byId.get(id)));
	const { article, published } = reading.reading;
	return {
		id: article.id,
		published: published.date,
		publishedFrom: published.from,
		events: events.map((event) => ({
			...event,
			source: write(event.source),
			target: write(event.target),
			attribution: write(event.attribution)
		})),
		...explain ? explainReading(reading) : {}
	};
}
/** The whole reading, so that anyone can see why. */
function explainReading({ reading, times, actors, triggers, mentions }) {
	return {
		publishedRule: reading.published.rule,
		dropped: reading.dropped,
		times: times.map(({ start, end, text, type, edtf, rule }) => ({
			start,
			end,
			text,
			type,
			edtf,
			rule
		})),
		actors: actors.mentions.flatMap((mention) => explainActor(mention, actors.byId)),
		triggers: triggers.map(({ start, end, text, type, mode, status, rule }) => ({
			start,
			end,
			text,
			type,
			mode,
			status,
			rule
		})),
		bound: mentions.map(({ trigger, status, date, rules }) => ({
			trigger: trigger.text,
			start: trigger.start,
			status,
			date,
			rules
		}))
	};
}
var explainActor = ({ start, end, text, actors, rule }, byId) => actors.map((id) => ({
	start,
	end,
	text,
	...writeActor(byId.get(id)),
	rule
}));
var writeActor = ({ name, kind, country }) => ({
	name,
	kind,
	country: country ?? null
});
// src/build/cli.ts
var HELP = `demarche ${version}: news articles on diplomacy → a timeline of dated events

Usage:
  demarche build [dir] --out FILE [--title TITLE]
      Reads the articles (*.md, *.txt) of a folder (default: data) and writes their timeline.
  demarche extract [--explain] < articles.ndjson > events.ndjson
      Reads one article a line, {"id", "text", "title"?, "published"?, "publisher"?, "url"?, "language"?},
      and answers each by one line. --explain adds every time, actor and trigger that was read.

Options:
  -o, --out FILE   where to write the timeline ("-" for standard output)
      --title TEXT title of the timeline
      --explain    say why
  -h, --help       this text
  -v, --version    the version

Exit status: 0 all is well, 1 some article or line had an error (the others were done), 2 wrong usage.
`;
var OK = 0;
var SOME_FAILED = 1;
var USAGE = 2;
/** Runs the command line and gives its exit status. */
async function runCommand(args) {
	const parsed = readArguments(args);
	if (typeof parsed === "string") return usageError(parsed);
	const { values, positionals } = parsed;
	const [command, ...rest] = positionals;
	if (values.version) return say(`${version}\n`);
	if (values.help || command === "help") return say(HELP);
	if (command === "extract") return rest.length ? usageError("extract reads standard input; give it no file") : extract(values.explain);
	if (command === "build") return rest.length > 1 ? usageError("build takes one folder") : build(rest[0] ?? "data", values);
	return usageError(command ? `unknown command "${command}"` : "no command given");
}
function readArguments(args) {
	try {
		return parseArgs({
			args,
			allowPositionals: true,
			options: {
				out: {
					type: "string",
					short: "o"
				},
				title: { type: "string" },
				explain: {
					type: "boolean",
					default: false
				},
				help: {
					type: "boolean",
					short: "h"
				},
				version: {
					type: "boolean",
					short: "v"
				}
			}
		});
	} catch (error) {
		return error.message;
	}
}
async function extract(explain) {
	const errors = await extractStream(process.stdin, process.stdout, { explain });
	if (errors) process.stderr.write(`${errors} ${errors === 1 ? "line" : "lines"} could not be read\n`);
	return errors ? SOME_FAILED : OK;
}
async function build(folder, { out, title }) {
	if (!out) return usageError("say where to write the timeline: --out FILE");
	const built = await buildFolder(folder, {
		title,
		onArticle: progressBar(process.stderr, "Reading")
	}).catch((error) => error);
	if (built instanceof Error) {
		process.stderr.write(`${folder}: error: ${built.message}\n`);
		return SOME_FAILED;
	}
	const { timeline, problems } = built;
	if (problems.length) process.stderr.write(reportProblems(problems) + "\n");
	if (!timeline.articles.length) {
		process.stderr.write(`${folder}: error: no article could be read; ${out} stays as it was\n`);
		return SOME_FAILED;
	}
	const file = formatTimeline(timeline);
	if (out === "-") process.stdout.write(file);
	else {
		await writeWhole(out, file);
		process.stderr.write(`${reportTimeline(timeline)}\n  written to ${out}\n`);
	}
	return problems.some((p) => p.severity === "error") ? SOME_FAILED : OK;
}
/** Writes beside the file and moves over it, so that a reader never sees half a timeline. */
async function writeWhole(file, content) {
	await mkdir(dirname(file), { recursive: true });
	const draft = `${file}.${process.pid}.tmp`;
	await writeFile(draft, content);
	await rename(draft, file);
}
function say(text) {
	process.stdout.write(text);
	return OK;
}
function usageError(message) {
	process.stderr.write(`demarche: ${message}\nTry "demarche --help".\n`);
	return USAGE;
}
// src/build/demarche.ts
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await runCommand(process.argv.slice(2));
export {};
