-- Figures as they are kept, with the qualifiers that weights stand for.
CREATE OR REPLACE TEMP TABLE drafted_figure AS
SELECT
    $agency AS agency, plan, clause, dataset, automatic, split_1, split_2, is_defined, dimension, member, year, label, answer, unit, accumulation,
    value, own.qualifier, CAST(rows AS INTEGER) AS rows, CAST(missing AS INTEGER) AS missing,
    base, of_base.qualifier AS base_qualifier, self_selected, weighted, design_effect, newest, day_of, reach, cut, straddles,
    CASE WHEN has_same_day THEN early_value END AS same_days_value,
    CASE WHEN has_same_day THEN early.qualifier END AS same_days_qualifier,
    has_same_day AND early_straddles AS same_days_straddles,
    CAST(spills AS INTEGER) AS spills, has_counts, polls, poll_ended
FROM weighed_figure AS figure
JOIN qualified AS own ON own.weight = coalesce(figure.weight, 0)
JOIN qualified AS of_base ON of_base.weight = coalesce(figure.base_weight, 0)
JOIN qualified AS early ON early.weight = coalesce(figure.early_weight, 0)
