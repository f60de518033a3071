#!/usr/bin/env bash
# Made this sample, once, with the version before Marten: its ops/jamsostek and ops/run, and Debian's PostgreSQL 15.
#   make.sh CHECKOUT PORT OUT: CHECKOUT is a built checkout of that version, PORT one of an empty cluster on loopback
#   with a superuser postgres, OUT the folder that the sample is written to.
# Only that version can make it: later ones have no Quartz.NET. People and documents are invented, NIKs are synthetic.
set -euo pipefail

checkout="$1" port="$2" out="$3"
bin=/usr/lib/postgresql/15/bin
work="$(mktemp -d)"
server=

export PGHOST=127.0.0.1 PGPORT="$port" PGUSER=postgres PGDATABASE=before_marten JAMSOSTEK_STORE=npgsql
export JAMSOSTEK_DATABASE="Host=127.0.0.1;Port=$port;Username=postgres;Database=$PGDATABASE;Options=-c lock_timeout=1s"
export JAMSOSTEK_DATA="$work/data"

finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

sql() { "$bin/psql" -qAtX -v ON_ERROR_STOP=1 -c "$1"; }

jamsostek() { "$checkout/ops/jamsostek" "$@" --actor contoh >/dev/null; }

import() { # import REGION KIND [OPTIONS], the rows on standard input
  local region="$1" kind="$2"
  shift 2
  cat >"$work/$kind.csv"
  "$checkout/ops/jamsostek" import "$kind" "$work/$kind.csv" --region "$region" --actor contoh "$@" >/dev/null
}

serve() { # serve RETRY-SECONDS: a server until it is stopped
  JAMSOSTEK_RETRY_SECONDS="$1" "$checkout/ops/run" --empty --port $((port + 1)) >"$work/server.log" 2>&1 &
  server=$!
  until_true curl -fsS "http://127.0.0.1:$((port + 1))/health/ready"
}

stop() {
  kill "$server"
  wait "$server" || true
  server=
}

until_true() {
  local tries=0
  until "$@" >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ "$tries" -lt 120 ] || { echo "Waited in vain: $*" >&2; cat "$work/server.log" >&2; exit 1; }
    sleep 1
  done
}

count_is() { [ "$(sql "$1")" = "$2" ]; }

"$bin/psql" -qX -d postgres -c "create database $PGDATABASE"

# Gianyar: what every type of fact but a few of money comes from.

g=51.04
import $g programmes <<'ROWS'
code,name,fund,starts_on,ends_on,vulnerable,wadah,sector,legal_basis,workers
rentan-2024,Pekerja rentan 2024,APBD,2024-01-01,2024-12-31,yes,SA,pertanian,Keputusan Bupati 2024,100
rentan-2025,Pekerja rentan 2025,APBD,2025-01-01,2026-12-31,yes,SA,pertanian,Keputusan Bupati 2025,100
ROWS
import $g rates <<'ROWS'
id,segment,benefit,month_from,percent,certainty,source,supersedes
contoh-jkk-2027,BPU,JKK,2027-01,"1,2",background,Surat contoh 1/2026,bpu-jkk-2015
ROWS
import $g fund-rules <<'ROWS'
fund,discount_eligible,month_from,legal_basis
CSR,ya,2026-04,Surat contoh 2/2026
ROWS
import $g budget <<'ROWS'
document_number,document_date,kind,fiscal_year,account_code,programme,fund,fund_year,pagu,skpd,sub_activity
DPA/1/2024,2024-01-02,DPA,2024,5.1.02.02.02.0006,rentan-2024,APBD,2024,1200000,Dinas Tenaga Kerja,2.07.05.2.01.0003
DPA/1/2024,2024-01-02,DPA,2024,5.1.02.02.02.0007,rentan-2024,APBD,2024,816000,Dinas Tenaga Kerja,2.07.05.2.01.0003
DPA/1/2025,2025-01-02,DPA,2025,5.1.02.02.02.0006,rentan-2025,APBD,2025,900000000,Dinas Tenaga Kerja,2.07.05.2.01.0003
DPA/1/2025,2025-01-02,DPA,2025,5.1.02.02.02.0007,rentan-2025,APBD,2025,900000000,Dinas Tenaga Kerja,2.07.05.2.01.0003
ROWS
import $g reservations <<'ROWS'
document_number,kind,document_date,fiscal_year,account_code,programme,fund,fund_year,amount,releases,purpose
CAD/1/2024,RESERVE,2024-02-01,2024,5.1.02.02.02.0006,rentan-2024,APBD,2024,300000,,Iuran semester II
CAD/2/2024,RELEASE,2024-03-01,2024,5.1.02.02.02.0006,rentan-2024,APBD,2024,100000,CAD/1/2024,
ROWS
import $g proposals <<'ROWS'
nik,name,birth_date,sex,programme,proposed_on,district,village,occupation,palm_worker
5104011203809001,Contoh Satu,1980-03-12,L,rentan-2024,2023-12-01,Sukawati,Batubulan,petani,tidak
5104015203809002,Contoh Dua,1980-03-12,P,rentan-2024,2023-12-01,Sukawati,Batubulan,perajin,tidak
5104011203809003,Contoh Tiga,1980-03-12,L,rentan-2024,2023-12-01,Sukawati,Batubulan,petani,tidak
5104011203809004,Contoh Empat,1980-03-12,L,rentan-2024,2023-12-01,Ubud,Peliatan,petani,tidak
ROWS
import $g verifications <<'ROWS'
nik,programme,stage,answer,reason,checked_on,checked_by,evidence
5104011203809001,rentan-2024,village,valid,,2023-12-05,Desa Batubulan,Berita acara 1
5104015203809002,rentan-2024,village,valid,,2023-12-05,Desa Batubulan,Berita acara 1
5104011203809003,rentan-2024,village,valid,,2023-12-05,Desa Batubulan,Berita acara 1
5104011203809004,rentan-2024,village,rejected,moved,2023-12-05,Desa Peliatan,Berita acara 2
ROWS
import $g roster <<'ROWS'
nik,name,birth_date,sex,programme,start_month,district,village,occupation,palm_worker,kpj,evidence
5104011203809001,Contoh Satu,1980-03-12,L,rentan-2024,2024-01,Sukawati,Batubulan,petani,tidak,24510400001,Keputusan Bupati 2024
5104015203809002,Contoh Dua,1980-03-12,P,rentan-2024,2024-01,Sukawati,Batubulan,perajin,tidak,,Keputusan Bupati 2024
5104011203809003,Contoh Tiga,1980-03-12,L,rentan-2024,2024-01,Sukawati,Batubulan,petani,tidak,24510400003,Keputusan Bupati 2024
5104011203809005,Contoh Lima,1980-03-12,L,rentan-2025,2025-01,Ubud,Peliatan,penjahit,tidak,24510400005,Keputusan Bupati 2025
5104015203809006,Contoh Enam,1980-03-12,P,rentan-2025,2025-01,Ubud,Peliatan,penjahit,tidak,24510400006,Keputusan Bupati 2025
ROWS
import $g memberships <<'ROWS'
nik,programme,kpj,assigned_on
5104015203809002,rentan-2024,24510400002,2024-01-20
ROWS
# Paid for too many: what is left over moves to the next invoice.
import $g invoices <<'ROWS'
invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on
INV-51-1,2024-01-02,rentan-2024,APBD,2024-01,2024-06,3,180000,122400,2024-01-15
INV-51-2,2024-07-01,rentan-2024,APBD,2024-07,2024-12,3,180000,122400,2024-07-15
INV-51-3,2025-01-02,rentan-2025,APBD,2025-01,2025-12,2,240000,163200,2025-01-15
ROWS
import $g payments <<'ROWS'
document_number,kind,document_date,transferred_on,account_code,programme,fund,fund_year,amount,invoice_number,returns,description
1/SP2D/2024,SP2D,2024-01-04,2024-01-05,5.1.02.02.02.0006,rentan-2024,APBD,2024,240000,INV-51-1,,Iuran JKK semester I
1/SP2D/2024,SP2D,2024-01-04,2024-01-05,5.1.02.02.02.0007,rentan-2024,APBD,2024,163200,INV-51-1,,Iuran JKM semester I
2/SP2D/2024,SP2D,2024-07-04,2024-07-05,5.1.02.02.02.0006,rentan-2024,APBD,2024,180000,INV-51-2,,Iuran JKK semester II
2/SP2D/2024,SP2D,2024-07-04,2024-07-05,5.1.02.02.02.0007,rentan-2024,APBD,2024,122400,INV-51-2,,Iuran JKM semester II
3/STS/2024,STS,2024-11-04,,5.1.02.02.02.0006,rentan-2024,APBD,2024,30000,,2/SP2D/2024,Pengembalian
1/SP2D/2025,SP2D,2025-01-06,2025-01-07,5.1.02.02.02.0006,rentan-2025,APBD,2025,240000,INV-51-3,,Iuran JKK 2025
1/SP2D/2025,SP2D,2025-01-06,2025-01-07,5.1.02.02.02.0007,rentan-2025,APBD,2025,163200,INV-51-3,,Iuran JKM 2025
ROWS
import $g receipts <<'ROWS'
receipt_number,invoice_number,received_on,amount
BT-51-1,INV-51-1,2024-01-08,403200
BT-51-2,INV-51-2,2024-07-08,302400
ROWS
# The months that were paid after an end come back to their invoice.
import $g endings <<'ROWS'
nik,programme,ended_on,reason,evidence,replacement_nik
5104011203809003,rentan-2024,2024-09-14,died,Akta kematian 1,
ROWS
import $g nik-corrections <<'ROWS'
nik,corrected_nik,evidence,corrected_on
5104015203809002,5104015203809022,Surat Disdukcapil 1,2024-10-21
ROWS
import $g person-corrections <<'ROWS'
nik,evidence,corrected_on,name
5104011203809001,Surat Disdukcapil 2,2024-10-22,Contoh Kesatu
ROWS
import $g claim-notices <<'ROWS'
claim_number,benefit,segment,programme,nik,event_date,event_time,noticed_on,noticed_time,informer,place,cause,district
JKM-51-1,JKM,BPU,rentan-2024,5104011203809003,2024-09-14,,2024-09-18,,Kepala dusun,Desa Batubulan,,Sukawati
JKK-51-2,JKK,BPU,rentan-2025,5104011203809005,2025-05-06,07:30,2025-05-06,11:00,Kepala dusun,Desa Peliatan,"terkena ""parang"", tangan kiri – 50 % \\ kakao é",Ubud
JKM-51-3,JKM,BPU,rentan-2025,5104015203809006,2025-08-14,,2025-08-18,,Kepala dusun,Desa Peliatan,,Ubud
ROWS
import $g claim-corrections <<'ROWS'
claim_number,on,reason,evidence,event_date
JKM-51-1,2024-09-20,wrong-date,Surat ralat 1,2024-09-13
ROWS
import $g claim-documents <<'ROWS'
claim_number,document,received_on,number,sha256,kept_at
JKM-51-1,death-deed,2024-09-25,Akta kematian 1,d50949f644a5907f73856d63cf5353972c5ebec4b2c0c824f6a5e0eac6ab5663,"Arsip klaim 2024, map 1"
JKM-51-1,worker-id,2024-09-25,KTP 1,,"Arsip klaim 2024, map 1"
ROWS
import $g claim-heirs <<'ROWS'
claim_number,heir,class,parts,on,evidence
JKM-51-1,Contoh Ahli Waris,spouse,1,2024-09-24,SKAW/1
ROWS
import $g claim-children <<'ROWS'
claim_number,child,birth_date,level,on
JKM-51-1,Contoh Anak,2015-09-02,SD,2024-09-24
ROWS
import $g claim-applications <<'ROWS'
claim_number,on,evidence,outcome,stated_on,unable_months,disability_percent,transport_land,medical
JKM-51-1,2024-09-25,Formulir 4 nomor 1,,,,,,
ROWS
import $g claim-steps <<'ROWS'
claim_number,step,on,time,reason,evidence,missing
JKM-51-1,documents-complete,2024-09-27,,,,
JKM-51-1,verification,2024-09-27,,,,
JKK-51-2,stage-one,2025-05-07,09:10,,3 KK 1,
JKK-51-2,treatment,2025-05-07,,,,
ROWS
import $g claim-decisions <<'ROWS'
claim_number,decision_number,decided_on,lump_sum,periodic,funeral,difference_reason
JKM-51-1,PEN/1,2024-09-30,20000000,12000000,10000000,
ROWS
import $g claims <<'ROWS'
claim_number,benefit,component,segment,programme,nik,district,event_date,paid_on,amount,payee,relation,payment_reference,reverses
JKM-51-1,JKM,santunan sekaligus,BPU,rentan-2024,5104011203809003,Sukawati,2024-09-13,2024-10-02,20000000,Contoh Ahli Waris,Istri,BYR/1,
JKM-51-1,JKM,santunan berkala,BPU,rentan-2024,5104011203809003,Sukawati,2024-09-13,2024-10-02,12000000,Contoh Ahli Waris,Istri,BYR/2,
JKM-51-1,JKM,biaya pemakaman,BPU,rentan-2024,5104011203809003,Sukawati,2024-09-13,2024-10-02,10000000,Contoh Ahli Waris,Istri,BYR/3,
JKM-51-1,JKM,biaya pemakaman,BPU,rentan-2024,5104011203809003,Sukawati,2024-09-13,2024-10-09,10000000,Contoh Ahli Waris,Istri,BYR/4,BYR/3
JKM-51-1,JKM,biaya pemakaman,BPU,rentan-2024,5104011203809003,Sukawati,2024-09-13,2024-10-10,10000000,Contoh Ahli Waris,Istri,BYR/5,
JKK-51-9,JKK,pengobatan dan perawatan,BPU,rentan-2024,,Ubud,2024-04-02,2024-05-03,2750000,Fasilitas kesehatan PLKK 07,,BYR/6,
ROWS
import $g coverage <<'ROWS'
observed_on,numerator,denominator,definition,publisher,published_on
2024-12-31,52000,104000,Pekerja terlindungi dari seluruh pekerja,Dinas Tenaga Kerja,2025-01-10
ROWS
import $g coverage-targets <<'ROWS'
target_date,target_percent,publisher,definition,published_on
2025-12-31,"50,05",Dinas Tenaga Kerja,Pekerja terlindungi dari seluruh pekerja,2025-01-10
ROWS
import $g figures <<'ROWS'
id,region_code,region,figure,selector,scope,unit,value,numerator,denominator,period_from,period_to,as_of,publisher,published_on,title
contoh-klaim-2024,51.04,Gianyar,claims_paid,,seluruh program,IDR,44750000,,,2024-01-01,2024-12-31,2024-12-31,Contoh,2025-02-07,Klaim 2024
contoh-peserta-2024,51.04,Gianyar,workers_enrolled,programme=rentan-2024,pekerja rentan,worker,4,,,2024-01-01,2024-12-31,2024-12-31,Contoh,2025-02-07,Peserta 2024
ROWS

# Marten lets the owner archive a stream; this one reads as before and takes no more facts.
archive() {
  sql "update ledger.mt_streams set is_archived = true where id = '$1';
    update ledger.mt_events set is_archived = true where stream_id = '$1'"
}
archive claim/JKK-51-9

jamsostek plan keep contoh --name "Rencana contoh" --region $g --on 2025-02-01 --target 50,05 --by 2025-12 \
  --start 2025-03 --mix 'APBD/rentan-2025=100%x6'
jamsostek plan reserve contoh --region $g --date 2025-02-03
jamsostek person look --region $g --nik 5104011203809001 --role auditor --reason "Pemeriksaan contoh"
jamsostek person forget --region $g --nik 5104015203809006 --reason "Permintaan keluarga"

# Bengkayang: earmarked money that is carried over, a company's money beside the budget, a payment before its invoice.

b=61.07
import $b programmes <<'ROWS'
code,name,fund,starts_on,ends_on,vulnerable,wadah,sector,legal_basis,workers
sawit-2025,Pekerja sawit 2025,DBH-SAWIT,2025-01-01,2026-12-31,yes,SG,perkebunan sawit,Perbup 27/2024,50
csr-2025,Perajin CSR 2025,CSR,2025-01-01,2025-12-31,yes,SC,kerajinan,Perjanjian CSR 2025,10
ROWS
import $b budget <<'ROWS'
document_number,document_date,kind,fiscal_year,account_code,programme,fund,fund_year,pagu,skpd,sub_activity
DPA/1/2025,2025-01-06,DPA,2025,5.1.02.02.02.0006,sawit-2025,DBH-SAWIT,2025,500000,Dinas Tenaga Kerja,2.07.05.2.01.0003
DPA/1/2025,2025-01-06,DPA,2025,5.1.02.02.02.0007,sawit-2025,DBH-SAWIT,2025,340000,Dinas Tenaga Kerja,2.07.05.2.01.0003
ROWS
import $b payments <<'ROWS'
document_number,kind,document_date,transferred_on,account_code,programme,fund,fund_year,amount,invoice_number,returns,description
1/SP2D/2025,SP2D,2025-02-04,2025-02-05,5.1.02.02.02.0006,sawit-2025,DBH-SAWIT,2025,60000,INV-61-1,,Iuran JKK
1/SP2D/2025,SP2D,2025-02-04,2025-02-05,5.1.02.02.02.0007,sawit-2025,DBH-SAWIT,2025,40800,INV-61-1,,Iuran JKM
ROWS
import $b invoices <<'ROWS'
invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on
INV-61-1,2025-02-01,sawit-2025,DBH-SAWIT,2025-02,2025-04,2,60000,40800,2025-02-15
ROWS
import $b roster <<'ROWS'
nik,name,birth_date,sex,programme,start_month,district,village,occupation,palm_worker,kpj,evidence
6107011203809001,Contoh Sawit Satu,1980-03-12,L,sawit-2025,2025-02,Ledo,Lesabela,pemanen sawit,ya,,Perbup 27/2024
6107015203809002,Contoh Sawit Dua,1980-03-12,P,sawit-2025,2025-02,Ledo,Lesabela,pemupuk sawit,ya,,Perbup 27/2024
ROWS
import $b carry-overs <<'ROWS'
document_number,document_date,fiscal_year,account_code,programme,fund,fund_year,amount
SiLPA/1/2026,2026-01-12,2025,5.1.02.02.02.0006,sawit-2025,DBH-SAWIT,2025,440000
ROWS
import $b budget <<'ROWS'
document_number,document_date,kind,fiscal_year,account_code,programme,fund,fund_year,pagu,skpd,sub_activity
DPA/1/2026,2026-01-14,DPA,2026,5.1.02.02.02.0006,sawit-2025,DBH-SAWIT,2025,440000,Dinas Tenaga Kerja,2.07.05.2.01.0003
ROWS

# Background work: with a second between two attempts of two, what fails is soon a dead letter. Nobody listens at port 9.

coverage() { # coverage DAY [OPTIONS]: an observation of that day
  local day="$1"
  shift
  import $g coverage "$@" <<ROWS
observed_on,numerator,denominator,definition,publisher,published_on
$day,52000,104000,Pekerja terlindungi dari seluruh pekerja,Dinas Tenaga Kerja,$day
ROWS
}

# Quartz counts ticks of 100 nanoseconds from the year 1.
fires="to_timestamp((next_fire_time - 621355968000000000) / 1e7)"
letters="select count(*) from ledger.dead_letter where kind ="

jamsostek hooks add --region $g --url http://127.0.0.1:9/jamsostek --from-seq 1 \
  --types claim_decided,coverage_observed,monthly_check
jamsostek hooks add --region $g --url https://kas.daerah.example/jamsostek
jamsostek hooks stop --region $g "$(sql "select id from ledger.web_hook where url like '%kas.daerah%'")"

serve 1
until_true count_is "$letters 'notice'" 1
coverage 2025-03-31 --background
until_true count_is "select count(*) from ledger.upload where outcome = 'Done'" 1
curl -fsS "http://127.0.0.1:$((port + 1))/api/v1/regions/$g/receipts" -H 'Content-Type: application/json' \
  -H 'Idempotency-Key: contoh-1' -H 'X-Actor: contoh' \
  -d '{"receipt_number":"BT-51-3","invoice_number":"INV-51-3","received_on":"2025-01-09","amount":"403200"}' \
  -o "$work/answer.json"
until_true count_is "$letters 'notice'" 2
# Somebody who never lets go of the region's head: imports fail by no fault of theirs.
"$bin/psql" -qX -c "begin; select from ledger.head where region = '$g' for update; select pg_sleep(600)" >/dev/null 2>&1 &
holder=$!
coverage 2025-06-30 --background
coverage 2025-09-30 --background
until_true count_is "$letters 'import'" 2
sql "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(600)' and pid <> pg_backend_pid()" \
  >/dev/null
wait $holder || true
jamsostek background discard "$(sql "select max(id) from ledger.dead_letter where kind = 'import'")"
stop

# With a day between attempts a notice that failed once waits.
serve 86400
coverage 2025-12-31
until_true count_is "select count(*) from background.qrtz_triggers where trigger_group = 'notice'
  and trigger_state = 'WAITING' and position('failed' in convert_from(job_data, 'UTF8')) > 0
  and $fires > now() + interval '1 hour'" 1
stop

# What is asked for while no server runs: a file, the notice of a check, and a fact that no notice was cut for.
import $b roster --background <<'ROWS'
nik,name,birth_date,sex,programme,start_month,district,village,occupation,palm_worker,kpj,evidence
6107011203809003,Contoh Sawit Tiga,1980-03-12,L,sawit-2025,2025-03,Ledo,Lesabela,pemanen sawit,ya,,Perbup 27/2024
ROWS
"$checkout/ops/jamsostek" report monthly-checks --region $g --make 2025-02 >/dev/null
"$checkout/ops/jamsostek" report monthly-checks --region $b --make 2025-03 >/dev/null
coverage 2026-03-31

# What goes into the sample.

mkdir -p "$out/reports"
as_of="$(date -u +%Y-%m-%dT%H:%M:%SZ -d '+1 second')"
sleep 2
report() { # report ARGUMENTS: the verb stands in the first line of verbs.txt for 1.json, and so on
  printf '%s\n' "report $*" >>"$out/reports/verbs.txt"
  "$checkout/ops/jamsostek" report "$@" >"$out/reports/$(wc -l <"$out/reports/verbs.txt").json"
}
recorded() { report "$@" --recorded-as-of "$as_of" --json; }
recorded claims --region $g --from 2024-01-01 --to 2026-12-31
recorded claims --region $b --from 2024-01-01 --to 2026-12-31
recorded budget-use --region $g --year 2024
recorded budget-use --region $g --year 2025
recorded budget-use --region $b --year 2025
recorded budget-use --region $b --year 2026
recorded premiums --region $g --year 2024
recorded premiums --region $g --year 2025
recorded premiums --region $b --year 2025
recorded figures --region $g
recorded risk --region $g --on 2024-10-01
recorded claims-due --region $g --on 2025-09-01
recorded claim-checks --region $g --on 2025-09-01
recorded coverage --region $g --on 2025-12-31
for region in $g $b; do
  report monthly-checks --region $region --json
  "$checkout/ops/jamsostek" audit verify --region $region
done
"$checkout/ops/jamsostek" background list --json >"$out/waiting.json"
"$checkout/ops/jamsostek" hooks list --region $g --json >"$out/hooks.json"

grep -o 'FactType.Of("[a-z_]*"' "$checkout/src/JamsostekLedger/Registry/FactTypes.cs" | cut -d'"' -f2 |
  LC_ALL=C sort >"$out/fact-types.txt"
sql "select distinct type from ledger.mt_events order by 1" | LC_ALL=C sort | diff "$out/fact-types.txt" - ||
  { echo "A type of fact is missing." >&2; exit 1; }

sql "copy (select j.job_group, j.job_name, j.job_class_name, convert_from(j.job_data, 'UTF8') job_data, t.trigger_state,
    $fires at time zone 'UTC' next_fire, convert_from(t.job_data, 'UTF8') trigger_data
  from background.qrtz_job_details j join background.qrtz_triggers t using (sched_name, job_name, job_group)
  order by 1, 2) to stdout (format csv, header)" >"$out/quartz.csv"

# Statements only, which any driver can send: later pg_dumps write two commands of psql around them.
"$bin/pg_dump" --no-owner --inserts --rows-per-insert=100 | grep -v '^\\\(un\)\?restrict ' |
  gzip -9n >"$out/database.sql.gz"
cp -r "$JAMSOSTEK_DATA/keys" "$JAMSOSTEK_DATA/checkpoints" "$out"
