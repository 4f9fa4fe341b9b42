-- The day up to which a year of a register is known: that of its newest row, or the one that an analyst stated, later or,
-- where it holds back what begins after it, earlier; never after today. What is known by the year alone says nothing of the
-- day. How far the year's data reach: of what is no register only whether they were stated to be complete; the rest its
-- series say for themselves.
CREATE OR REPLACE TEMP TABLE cut AS
WITH stated AS (
    SELECT dataset, CAST(max(least(day, $today)) AS DATE) AS day, bool_or(holds_back) AS holds_back
    FROM complete_up_to
    WHERE agency = $agency AND until_edition IS NULL AND clause = ''
    GROUP BY dataset
),
newest AS (
    SELECT dataset, year, max(day) AS day, max(last) AS last
    FROM newest_day WHERE agency = $agency AND until_edition IS NULL
    GROUP BY dataset, year
),
bounded AS (
    SELECT
        newest.dataset, newest.year, dating.day_of, newest.last,
        make_date(newest.year, 1, 1) AS first_day, make_date(newest.year, 12, 31) AS last_day,
        least(newest.day, CASE WHEN newest.day IS NOT NULL THEN $today END) AS newest, stated.day AS stated,
        dating.day_of = 'register' AND coalesce(stated.holds_back AND date_part('year', stated.day) = newest.year, FALSE) AS holds_back
    FROM newest JOIN dating USING (dataset) LEFT JOIN stated USING (dataset)
),
known AS (
    SELECT
        dataset, year, day_of, coalesce(stated >= last_day, FALSE) AS is_stated_whole, last, holds_back,
        CASE WHEN holds_back THEN stated WHEN day_of = 'register' THEN
            CAST(greatest(
                CASE WHEN newest >= first_day THEN least(newest, last_day) END,
                CASE WHEN stated >= first_day THEN least(stated, last_day) END
            ) AS DATE)
        END AS cut
    FROM bounded
)
SELECT
    $agency AS agency, known.dataset, $today AS today, known.year, known.day_of, known.cut, known.is_stated_whole, known.holds_back,
    CASE
        WHEN known.is_stated_whole THEN 'stated'
        WHEN known.holds_back THEN 'earlier'
        WHEN known.day_of = 'register' THEN CASE WHEN known.last >= make_date(known.year, 12, 1) THEN 'december' ELSE 'earlier' END
    END AS reach,
    CAST(following.cut - INTERVAL 1 YEAR AS DATE) AS same_day
FROM known LEFT JOIN known AS following ON following.dataset = known.dataset AND following.year = known.year + 1
