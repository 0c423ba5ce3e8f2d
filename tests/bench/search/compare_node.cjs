// SPDX-License-Identifier: Apache-2.0
// MiniSearch and FlexSearch over the services and keystrokes of a file, for compare.
const fs = require("fs");
const { rows, queries } = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const fields = ["name", "subject", "place", "provider", "description"];
const kSecondsEach = 60;

function measure(search) {
  const times = [];
  const end = Date.now() + kSecondsEach * 1000;
  for (const query of queries) {
    const begun = process.cpuUsage();
    search(query);
    const used = process.cpuUsage(begun);
    times.push((used.user + used.system) / 1000);
    if (Date.now() > end) break;
  }
  return { times, rss_mb: process.memoryUsage().rss / 1048576 };
}

const found = {};
{
  const MiniSearch = require("minisearch");
  const index = new MiniSearch({ fields, searchOptions: { prefix: true, fuzzy: 0.2,
    boost: { name: 8, subject: 4, place: 3, provider: 3 } } });
  index.addAll(rows);
  found.minisearch = measure((query) => index.search(query).slice(0, 8));
}
{
  const { Document } = require("flexsearch");
  const index = new Document({ document: { id: "id", index: fields }, tokenize: "forward" });
  for (const row of rows) index.add(row);
  found.flexsearch = measure((query) => index.search(query, { limit: 8, suggest: true }));
}
console.log(JSON.stringify(found));
