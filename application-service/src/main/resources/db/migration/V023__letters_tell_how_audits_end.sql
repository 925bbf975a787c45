-- That an audit does not take place, or not to its end, is told at once (R5.3.1.4-change, RA6.1-b).
insert into letter_template (kind, version, effective_from, subject, body) values
    ('AUDIT_CANCELLED', 1, '2021-01-01', '审查取消通知',
     '原定对贵单位（编号 {number}）实施的审查已于 {date} 取消，原因如下。如需另行安排，我机构将再次与贵单位确认审查组和日期。'),
    ('AUDIT_TERMINATED', 1, '2021-01-01', '审查终止通知',
     '对贵单位（编号 {number}）正在实施的审查已于 {date} 终止，原因如下。我机构将与贵单位商定另行审查的方式和日期。');
