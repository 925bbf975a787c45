-- What changes on an audit's way is told at once (R5.3.1.4-change).
insert into letter_template (kind, version, effective_from, subject, body) values
    ('PLAN_POSTPONED', 1, '2021-01-01', '审查推迟通知',
     '第 {version} 版审查计划已于 {date} 推迟，原因如下。我机构将另行提出审查日期，经贵单位确认后实施。'),
    ('TEAM_CHANGE', 1, '2021-01-01', '审查组成员变更通知',
     '审查组成员 {left} 由 {joined} 接替，原因如下。列有新成员的审查计划须经贵单位确认；对新成员有异议的，请在确认计划时说明理由。');
