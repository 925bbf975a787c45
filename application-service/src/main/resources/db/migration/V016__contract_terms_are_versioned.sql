-- What every contract says (R5.2.2-contract), in versions: one person drafts, another publishes; a contract keeps the
-- version that it was drawn up with. This one is an example, the body brings its own.
create table contract_terms (
    version        integer primary key check (version > 0),
    effective_from date        not null,
    articles       jsonb       not null check (jsonb_typeof(articles) = 'array'),
    state          varchar(10) not null check (state in ('DRAFT', 'PUBLISHED')),
    editors        uuid[]      not null,
    published_by   uuid,
    revision       bigint      not null,
    check (published_by is null or published_by <> all (editors))
);

create unique index contract_terms_in_force on contract_terms (effective_from) where state = 'PUBLISHED';

insert into contract_terms (version, effective_from, articles, state, editors, published_by, revision) values
    (1, '2021-01-01', $articles$[
 {
  "clause": "SCOPE",
  "text": "甲方申请的认证范围为：{scope}。覆盖人数 {people} 人，场所如下表，均纳入审查。"
 },
 {
  "clause": "STANDARDS",
  "text": "本次认证依据甲方选定的标准：{standards}，以及乙方公开的认证实施规则。标准修订的，按乙方公布的过渡安排执行。"
 },
 {
  "clause": "AUDIT_MODE",
  "text": "本次审查方式为{auditMode}。采用远程审查的，适用认证实施规则附录 A；条件不具备的，改为现场审查或终止审查。"
 },
 {
  "clause": "FEES",
  "text": "认证周期内各次审查的人日与费用如下表，按收费标准 {feeSchedule} 计算，单位为人民币元。监督审查费用含年金（含标志使用费）。变更范围、特殊审查等另行发生的费用按当时有效的收费标准计算。"
 },
 {
  "clause": "OBLIGATIONS",
  "text": "甲方保证所提供的资料真实、完整，遵守认证要求，配合审查。乙方依据认证规则公正、独立地实施审查和作出认证决定，并对认证结论负责。"
 },
 {
  "clause": "SURVEILLANCE",
  "text": "认证证书有效期三年；第一年、第二年监督审查在初次认证审查或上一次监督审查结束后的 9 至 12 个月内完成；拟继续持有证书的，应在有效期满前三个月提出再认证申请。"
 },
 {
  "clause": "CERTIFICATE_AND_MARK",
  "text": "甲方仅可在证书有效期内、在认证范围内使用认证证书和认证标志，不得转让、涂改或作误导性宣传，不得暗示产品本身获得认证；宣传材料应与认证范围一致。证书暂停、撤销、注销或到期的，立即停止使用。"
 },
 {
  "clause": "SUSPENSION",
  "text": "甲方未按期接受监督审查、监督审查不符合要求、违规使用证书或标志、拖欠费用的，乙方可暂停证书。暂停期间甲方应停止使用证书和标志并停止相关宣传；期满未恢复的，乙方撤销证书并依法公布，已收费用不予退还。"
 },
 {
  "clause": "CHANGES",
  "text": "甲方的名称、地址、法定代表人、组织机构、服务流程、认证范围等发生变更，或发生重大服务事故、媒体曝光、行政处罚的，应在发生后十五日内书面告知乙方。乙方认证要求变更的，应及时告知甲方。"
 },
 {
  "clause": "CONFIDENTIALITY",
  "text": "乙方对在认证活动中获知的甲方非公开信息保密，未经甲方书面同意不向第三方披露；法律法规要求提供的，除法律禁止外应事先告知甲方。证书状态、认证范围等依法应公开的信息除外。保密义务不因合同终止而终止。"
 },
 {
  "clause": "COMPLAINTS",
  "text": "甲方对审查活动或认证决定有异议的，可向乙方投诉或申诉；乙方由未参与该案的人员处理，并书面答复。甲方应保存与认证有关的投诉记录及处理措施，并在审查时提供。"
 },
 {
  "clause": "LIABILITY",
  "text": "一方违反本合同造成对方损失的，依法承担赔偿责任。乙方的赔偿以所收取的本合同认证费用为限，因故意或者重大过失造成的除外。认证不免除甲方对其商品和服务的责任。"
 },
 {
  "clause": "DISPUTES",
  "text": "因本合同发生的争议，双方先行协商；协商不成的，提交乙方所在地有管辖权的人民法院诉讼解决。本合同适用中华人民共和国法律。"
 },
 {
  "clause": "ORIGINALS",
  "text": "本合同一式两份，内容相同，双方各执一份。双方以可靠的电子签名签署，与手写签名具有同等效力。"
 }
]$articles$, 'PUBLISHED', '{}', null, 0);

alter table contract
    add column terms integer not null default 1 references contract_terms;

alter table contract
    alter column terms drop default;
