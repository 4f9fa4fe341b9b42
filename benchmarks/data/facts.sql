-- $count facts spread so evenly over years, clauses, topics, regions, audiences and channels that
-- from 10,000 on every division is filled: more facts then change the figures' values, not their number.
INSERT INTO fact BY NAME
WITH numbered AS (
    SELECT range AS fact, range * 6 // $count AS year_place, range - ceil((range * 6 // $count) * $count / 6.0) AS place
    FROM range($count)
),
placed AS (
    SELECT
        fact, year_place, place,
        CAST($first_year + year_place AS INTEGER) AS year,
        CAST(place % 10 AS INTEGER) AS slot,  -- five of ten are trainings, three events, two outreach
        CAST(place // 10 AS INTEGER) AS turn
    FROM numbered
),
named AS (
    SELECT
        *, CASE WHEN slot < 5 THEN 'trainings' WHEN slot < 8 THEN 'events' ELSE 'outreach' END AS dataset,
        turn % len($clauses) AS clause, CAST(turn // len($clauses) AS INTEGER) AS cycle,
        CAST(cycle * 10 + slot AS INTEGER) AS kind,
        make_date(year, 1, 1) + CAST((fact * 7919) % CASE WHEN year = $first_year + 5 THEN 320 ELSE 365 END AS INTEGER) AS day
    FROM placed
)
SELECT
    fact + 1 AS fact, $agency AS agency, dataset, $plan AS plan,
    list_extract($clauses, clause + 1) || CASE WHEN cycle % 10 = 9 THEN '; ' || list_extract($clauses, (clause + 1) % len($clauses) + 1) ELSE '' END AS clauses,
    day AS starts, day AS ends, 'day' AS precision, year,
    CASE WHEN dataset <> 'trainings' THEN 'Tədbir № ' || (fact % 5000) END AS title,
    CASE WHEN dataset <> 'outreach' THEN list_extract($topics, kind % len($topics) + 1) END AS topic,
    CASE WHEN dataset <> 'outreach' THEN list_extract($folded_topics, kind % len($topics) + 1) END AS folded_topic,
    CASE WHEN dataset <> 'outreach' THEN list_extract($regions, (cycle * 5 + slot) % len($regions) + 1) END AS region,
    CASE WHEN dataset <> 'outreach' THEN list_extract($folded_regions, (cycle * 5 + slot) % len($regions) + 1) END AS folded_region,
    CASE WHEN dataset <> 'outreach' THEN 'Regional idarə, ' || (fact % 20 + 1) || '-ci otaq' END AS place,
    CASE WHEN dataset = 'trainings' THEN list_extract($audiences, kind % len($audiences) + 1) END AS audience,
    CASE WHEN dataset = 'trainings' THEN list_extract($folded_audiences, kind % len($audiences) + 1) END AS folded_audience,
    CASE WHEN dataset = 'outreach' THEN list_extract($channels, (cycle + slot) % len($channels) + 1) END AS channel,
    CASE WHEN dataset = 'outreach' THEN 'Paylaşım' END AS material,
    CASE WHEN dataset = 'outreach' THEN lower(channel) ELSE '' END AS split_1,
    CASE WHEN dataset = 'outreach' THEN 'paylaşim' ELSE '' END AS split_2,
    1.0 + fact % 3 AS count, 'exact' AS count_qualifier,
    CASE WHEN dataset <> 'outreach' THEN 5.0 + (fact * 31) % 56 END AS participants,
    CASE WHEN dataset <> 'outreach' THEN 'exact' END AS participants_qualifier,
    CAST(md5('identity' || fact) AS UUID) AS identity,
    $upload AS upload, 'Təlimlər' AS sheet, CAST(fact + 2 AS INTEGER) AS row, $edition AS from_edition
FROM named
