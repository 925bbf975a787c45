-- Letters to clients: written once for each fact, kept in the case, sent by e-mail, with proof of sending and reading.
create table letter_template (
    kind           varchar(40)  not null,
    version        integer      not null check (version > 0),
    effective_from date         not null,
    subject        varchar(200) not null check (length(trim(subject)) > 0),
    body           text         not null check (length(trim(body)) > 0),
    primary key (kind, version),
    unique (kind, effective_from)
);

create sequence letter_number;

create table letter (
    id               uuid primary key,
    number           varchar(30)  not null unique,
    case_id          uuid         not null references application,
    event_id         uuid         not null,
    kind             varchar(40)  not null,
    template_version integer      not null,
    subject          varchar(200) not null,
    recipient        varchar(120) not null,
    email            varchar(200) not null,
    -- what is printed; the paper is made from it a moment later
    sheet            jsonb        not null,
    storage_key      varchar(200),
    name             varchar(300),
    media_type       varchar(120),
    size             bigint,
    sha256           varchar(64),
    written_at       timestamptz  not null,
    -- on its way by e-mail; when it is tried next is in work
    state            varchar(20)  not null
        check (state in ('WRITTEN', 'SENDING', 'SENT', 'UNCERTAIN', 'UNDELIVERABLE', 'BOUNCED')),
    attempts         integer      not null check (attempts >= 0),
    -- sent again to the address that the client has by then
    resends          integer      not null check (resends >= 0),
    sent_at          timestamptz,
    answer           text         not null,
    read_at          timestamptz,
    read_by          varchar(120),
    version          bigint       not null,
    unique (event_id, kind),
    foreign key (kind, template_version) references letter_template,
    check (num_nulls(storage_key, name, media_type, size, sha256) in (0, 5)),
    check (state = 'WRITTEN' or storage_key is not null),
    check ((state in ('SENT', 'BOUNCED')) = (sent_at is not null)),
    check ((read_at is null) = (read_by is null))
);

create index letter_by_case on letter (case_id);

insert into rule_limit (name, version, effective_from, amount, unit, counting, rolls, rule, source) values
    ('letter-delivery', 1, '2021-01-01', 3, 'DAYS', 'CALENDAR', false, 'R4-chain', '机构规定：邮件三日内未送达的转人工处理');

insert into letter_template (kind, version, effective_from, subject, body) values
    ('RECEIPT', 1, '2021-01-01', '申请受理通知：已收到贵单位的认证申请',
     '我机构已于 {date} 收到贵单位的售后服务认证申请（编号 {number}），将在收到申请之日起十日内完成评审，并及时告知结果。'),
    ('MISSING_ITEMS', 1, '2021-01-01', '申请资料补充通知',
     '经评审，贵单位的申请（编号 {number}）尚需补充以下资料或说明。请登录平台逐项答复；在此期间评审期限暂停计算。'),
    ('ACCEPTANCE', 1, '2021-01-01', '申请受理通知书',
     '经评审，贵单位的认证申请（编号 {number}）已于 {date} 受理，审查时间为 {personDays} 人日。我机构将向贵单位发出认证合同。'),
    ('REFUSAL', 1, '2021-01-01', '申请不予受理通知书',
     '经评审，贵单位的认证申请（编号 {number}）不予受理，原因如下。贵单位可在消除原因后重新提出申请。'),
    ('WITHDRAWAL', 1, '2021-01-01', '申请撤回确认',
     '贵单位已于 {date} 撤回认证申请（编号 {number}）。申请资料已按保密要求归档。'),
    ('CONTRACT', 1, '2021-01-01', '认证合同签署通知',
     '认证合同（编号 {contract}）已发出，请登录平台阅读并签署。双方签署后各执一份。'),
    ('CONTRACT_LAPSED', 1, '2021-01-01', '认证合同失效通知',
     '认证合同（编号 {contract}）未在期限内签署，已于 {date} 失效。如需继续，请与我机构联系。'),
    ('PLAN', 1, '2021-01-01', '认证审查通知及计划',
     '我机构拟于 {firstDay} 至 {lastDay} 对贵单位实施审查。请登录平台确认审查日期、安排及审查组成员；对成员有异议的，请说明理由。'),
    ('PLAN_CHANGE', 1, '2021-01-01', '审查计划变更通知',
     '审查计划已变更（第 {version} 版），审查时间为 {firstDay} 至 {lastDay}。变更须经贵单位重新确认后生效。'),
    ('DOCUMENT_NONCONFORMITIES', 1, '2021-01-01', '文件审查不符合通知',
     '文件审查发现以下不符合。请纠正并采取纠正措施，完成后通过平台提交。'),
    ('REMOTE_NOTICE', 1, '2021-01-01', '远程审查通知书',
     '本次审查以远程方式实施。请于 {until} 前在平台逐项书面确认具备下列条件；逾期未答复或条件不具备的，审查计划将取消。'),
    ('DECISION_GRANTED', 1, '2021-01-01', '认证决定通知书',
     '经审查、复核与批准，决定授予贵单位售后服务认证（{grade}），证书编号 {certificate}，有效期至 {until}。'),
    ('DECISION_REFUSED', 1, '2021-01-01', '不予认证决定通知书',
     '经审查、复核，决定不予认证，理由如下。贵单位如有异议，可提出申诉。'),
    ('SUSPENSION', 1, '2021-01-01', '认证证书暂停通知书',
     '证书 {certificate} 自 {date} 起暂停，至 {until} 止。暂停期间须停止使用认证证书和认证标志。原因如下。'),
    ('RESTORATION', 1, '2021-01-01', '认证证书恢复通知书',
     '证书 {certificate} 自 {date} 起恢复使用。'),
    ('REVOCATION', 1, '2021-01-01', '认证证书撤销通知书',
     '证书 {certificate} 自 {date} 起撤销，须立即停止使用认证证书和认证标志并交回证书。原因如下。'),
    ('DEREGISTRATION', 1, '2021-01-01', '认证证书注销通知书',
     '应贵单位要求，证书 {certificate} 自 {date} 起注销，须停止使用认证证书和认证标志。'),
    ('EXPIRY', 1, '2021-01-01', '认证证书到期通知书',
     '证书 {certificate} 已于 {date} 到期失效，须停止使用认证证书和认证标志。'),
    ('CERTIFICATE_CHANGED', 1, '2021-01-01', '认证证书换发通知书',
     '因认证信息变更，证书 {certificate} 已于 {date} 换发，原证书编号和有效期不变，请停止使用旧证书。'),
    ('CHANGE_REFUSED', 1, '2021-01-01', '认证信息变更申请退回通知',
     '贵单位的认证信息变更申请经评审不予同意，理由如下。'),
    ('SURVEILLANCE_DUE', 1, '2021-01-01', '监督审查通知',
     '贵单位的监督审查应在 {from} 至 {until} 期间完成，请配合安排。逾期未完成的，证书将被暂停。'),
    ('RECERTIFICATION_DUE', 1, '2021-01-01', '再认证提醒',
     '贵单位的认证证书将于 {expiry} 到期。拟继续持有证书的，请于 {until} 前提出再认证申请并提交资料。');
