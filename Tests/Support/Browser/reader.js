// Reads a PDF in pdf.js's viewer as a person would: text by page, searches, outline, links. Evaluated in the viewer's own page;
// `read` takes { file: base64, searches: [text], clicks: how many links to follow }.
"use strict";

// pdf.js's FindState for a search that is still going on.
const PENDING = 3;

async function read(job) {
  const bytes = Uint8Array.from(atob(job.file), (letter) => letter.charCodeAt(0));
  const application = await open(bytes);
  const pdf = application.pdfDocument;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number));
  return {
    pages,
    labels: await pdf.getPageLabels(),
    outline: await Promise.all(flatten(await pdf.getOutline(), 1).map((item) => landing(pdf, item))),
    matches: await search(application, job.searches),
    clicks: await click(application, job.clicks),
  };
}

async function open(bytes) {
  await until(() => window.PDFViewerApplication?.initializedPromise);
  const application = window.PDFViewerApplication;
  await application.initializedPromise;
  await application.open(bytes);
  await application.pdfViewer.pagesPromise;
  return application;
}

async function readPage(pdf, number) {
  const page = await pdf.getPage(number);
  const content = await page.getTextContent();
  const annotations = await page.getAnnotations();
  const links = annotations.filter((annotation) => annotation.subtype === "Link");
  return {
    text: content.items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""),
    baselines: content.items.map((item) => ({ text: item.str, y: item.transform[5] })),
    links: await Promise.all(links.map((link) => landing(pdf, {
      dest: link.dest, url: link.unsafeUrl || link.url || null, rect: link.rect,
    }))),
  };
}

function flatten(items, level) {
  return (items || []).flatMap((item) => [
    { title: item.title, level, dest: item.dest, url: item.url || null }, ...flatten(item.items, level + 1),
  ]);
}

// Where a destination lands: the page from 1 and what is asked of it, in points from the page's foot.
async function landing(pdf, item) {
  const explicit = typeof item.dest === "string" ? await pdf.getDestination(item.dest) : item.dest;
  if (!explicit) return { ...item, dest: undefined, page: null, top: null };
  const page = (await pdf.getPageIndex(explicit[0])) + 1;
  return { ...item, dest: undefined, page, top: explicit[1].name === "XYZ" ? explicit[3] : null };
}

// How many matches each search has, by page.
async function search({ eventBus, findController, pdfDocument }, queries) {
  const found = {};
  for (const query of queries) {
    const done = new Promise((resolve) => {
      eventBus._on("updatefindcontrolstate", function told({ state, rawQuery }) {
        if (rawQuery !== query || state === PENDING) return;
        eventBus._off("updatefindcontrolstate", told);
        resolve();
      });
    });
    eventBus.dispatch("find", {
      type: "", query, phraseSearch: true, caseSensitive: false, entireWord: false, highlightAll: true,
    });
    await done;
    await until(() => findController.pageMatches.length === pdfDocument.numPages
      && findController._pendingFindMatches.size === 0);
    found[query] = findController.pageMatches.map((matches) => matches.length);
  }
  return found;
}

// Follows links as a click does, and tells which page then stands at the head of the screen.
async function click({ pdfDocument, pdfLinkService, pdfViewer }, count) {
  const followed = [];
  for (let number = 1; number <= pdfDocument.numPages; number++) {
    const annotations = await (await pdfDocument.getPage(number)).getAnnotations();
    for (const link of annotations.filter((annotation) => annotation.subtype === "Link" && annotation.dest)) {
      if (followed.length === count) return followed;
      pdfViewer.currentPageNumber = number;
      await pdfLinkService.goToDestination(link.dest);
      pdfViewer.update();
      followed.push({ from: number, to: pdfViewer._location.pageNumber });
    }
  }
  return followed;
}

async function until(condition) {
  for (let turn = 0; turn < 2000 && !condition(); turn++) await new Promise((done) => setTimeout(done, 5));
  if (!condition()) throw new Error("it never came");
}
