#!/usr/bin/env bash
# Loads the Central Asia example into a store and asks it dated questions. `./dev demo` builds the shell and runs this.
# usage: demo.sh SHELL [STORE]
set -euo pipefail
shell="$(realpath "$1")"
store="${2:-${FASTI_DEMO_STORE:-build/demo/central_asia}}"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

rm -rf "$store"
mkdir -p "$(dirname "$store")"
loads=()
for script in "$here"/[0-9]_*.fasti; do loads+=(-f "$script"); done
printf '\n==> Loading seven documents, in the order in which they became known, into %s\n' "$store"
"$shell" "$store" --bail "${loads[@]}"

title() { printf '\n\n== %s\n' "$*"; }
# ask TEXT QUERY [options]: prints what is asked, the query, and the answer.
ask() {
  local text="$1" query="$2"
  shift 2
  printf '\n%s\n\n' "$text"
  sed 's/^/    /' <<<"$query"
  printf '\n'
  "$shell" "$store" --readonly --bail "$@" -c "$query"
}

ask 'The documents. Six of the seven have no stated day of publication, only an interval.' \
  'MATCH (d:Document) RETURN d.id AS id, d.title AS title, d.published AS published ORDER BY d.published'

title 'As of: who was a member on that day?'
for day in 2006-01-01 2012-06-27 2012-06-28; do
  ask "Members of the CSTO on $day:" \
    "MATCH (c:Country)-[:MEMBER_OF]->(:Organization {name: 'CSTO'}) AS OF date('$day')
RETURN DISTINCT c.name AS member ORDER BY member"
done

title 'Certain and possible: the sources are vague, and the answers say so'
for day in 2001-12-15 2004-01-01 2007-01-01; do
  ask "Bases in Kyrgyzstan and Uzbekistan on $day, by operator:" \
    "MATCH (who)-[o:OPERATES]->(b:Base)-[:LOCATED_IN]->(c:Country) POSSIBLY AS OF date('$day') AS w
WHERE c.name IN ['Kyrgyzstan', 'Uzbekistan']
RETURN c.name AS country, who.name AS operator, b.name AS base, certainty(w) AS how_sure, o.source AS source
ORDER BY country, operator, base, source"
done

title 'Known at: what was believed about Western bases in Uzbekistan after each document?'
beliefs="MATCH (who)-[r:OPERATES]->(b:Base)-[:LOCATED_IN]->(:Country {name: 'Uzbekistan'})
RETURN r.source AS source, who.name AS who, 'operates ' + b.name AS claim, validTime(r) AS valid
UNION
MATCH (who)-[r:PRESENT_IN]->(:Country {name: 'Uzbekistan'})
RETURN r.source AS source, who.name AS who, 'is present' AS claim, validTime(r) AS valid
UNION
MATCH (who)-[r:ABSENT_FROM|HAS_NO_BASE_IN]->(:Country {name: 'Uzbekistan'})
RETURN r.source AS source, who.name AS who, 'is not there: ' + r.note AS claim, validTime(r) AS valid"
ask 'After D1, at the end of 2002:' "POSSIBLY VALID ANYTIME KNOWN AT datetime('2003-01-01T00:00Z')
$beliefs"
printf '\nThe same query, later:\n'
while read -r instant text; do
  printf '\nKNOWN AT %s (%s):\n' "$instant" "$text"
  "$shell" "$store" --readonly --bail -c "POSSIBLY VALID ANYTIME KNOWN AT datetime('$instant') $beliefs"
done <<'TIMES'
2007-01-01T00:00Z after D4
2010-01-01T00:00Z after D2
2012-02-01T00:00Z after D3c
2012-05-19T00:00Z after D0
2012-11-01T00:00Z after D3b and D3a
TIMES
printf '\nNow, with the background:\n'
"$shell" "$store" --readonly --bail -c "POSSIBLY VALID ANYTIME $beliefs"

title 'A timeline'
ask 'The memberships of Uzbekistan, as far as they are certain at some time:' \
  "MATCH (:Country {name: 'Uzbekistan'})-[m:MEMBER_OF|PARTY_TO|PARTICIPATES_IN]->(o) VALID ANYTIME
RETURN o.name AS organisation, validTime(m) AS valid, m.source AS source ORDER BY earliest(since(validTime(m))), organisation, source"

printf '\n\nThe store is %s; open it with: %s %s\n' "$store" "$1" "$store"
if [ -t 0 ] && [ -t 1 ]; then
  printf "Try: MATCH (d:Document {id: 'D2'}) RETURN d.title, d.published;\n\n"
  exec "$shell" "$store"
fi
