-- The score table and the grades' thresholds are versioned: an audit keeps the version in force when its fieldwork began (R8-latest).
create table scheme (
    version        varchar(40) primary key,
    title_zh       varchar(200) not null,
    title_en       varchar(200) not null,
    state          varchar(20)  not null check (state in ('DRAFT', 'PUBLISHED')),
    effective_from date         not null,
    source         text         not null
);

create unique index scheme_one_a_day on scheme (effective_from) where state = 'PUBLISHED';

create table scheme_item (
    scheme       varchar(40)   not null references scheme,
    position     integer       not null,
    code         varchar(4)    not null check (code ~ '^[abc][0-9]{1,2}$'),
    clause       varchar(12)   not null,
    section_code varchar(12)   not null,
    section      varchar(40)   not null,
    maximum      numeric(4, 2) not null check (maximum > 0),
    condition    varchar(80)   not null,
    indicator_zh text          not null,
    indicator_en text          not null,
    primary key (scheme, code),
    unique (scheme, position)
);

create table scheme_threshold (
    scheme  varchar(40)   not null references scheme,
    grade   varchar(20)   not null check (grade in ('QUALIFIED', 'THREE_STAR', 'FOUR_STAR', 'FIVE_STAR')),
    minimum numeric(5, 2) not null check (minimum between 0 and 100),
    primary key (scheme, grade),
    unique (scheme, minimum)
);

insert into scheme values ('2021.1', '商品售后服务评价打分表（GB/T 27922-2011、CTS FW01-2021）', 'After-sales service score table (GB/T 27922-2011, CTS FW01-2021)', 'PUBLISHED', '2021-01-01', '《售后服务完善度/成熟度认证实施规则》条目 6');

insert into scheme_threshold values
    ('2021.1', 'QUALIFIED', 70), ('2021.1', 'THREE_STAR', 80), ('2021.1', 'FOUR_STAR', 90), ('2021.1', 'FIVE_STAR', 95);

insert into scheme_item (scheme, position, code, clause, section_code, section, maximum, condition, indicator_zh, indicator_en) values
    ('2021.1', 1, 'a1', '5.1.1.1', '5.1.1', '组织架构', 1, '', '设立或指定专门从事售后服务工作的部门，并有合理的职能划分和岗位设置', 'A department dedicated to (or designated for) after-sales service exists, with sensible division of functions and posts'),
    ('2021.1', 2, 'a2', '5.1.1.2', '5.1.1', '组织架构', 3, '', '根据需要，服务网点覆盖商品销售区域，能够对服务网点进行有效管理', 'Service outlets cover the sales area as needed and are effectively managed'),
    ('2021.1', 3, 'a3', '5.1.2.1', '5.1.2', '人员配置', 1, '', '根据行业特性，配置符合岗位要求并有相应资质水平的售后服务技术人员和业务人员', 'Technical and business service staff suit the industry, meet post requirements and hold matching qualifications'),
    ('2021.1', 4, 'a4', '5.1.2.2', '5.1.2', '人员配置', 5, '', '按服务管理人员总数的10%配置售后服务管理师，负责对售后服务工作的管理和对售后服务活动的指导', 'After-sales service managers (qualified 管理师) equal to 10% of all service management staff, managing and guiding the service'),
    ('2021.1', 5, 'a5', '5.1.3.1', '5.1.3', '资源配置', 2, '', '应提供充足的经费保障，并能提前准备应对特定问题的专项经费', 'Sufficient budget, plus special funds set aside in advance for particular problems'),
    ('2021.1', 6, 'a6', '5.1.3.2', '5.1.3', '资源配置', 2, '', '售后服务组织应提供内部保障，具体包括：a) 长期保持服务专业技术培训和业务人员的业务技能培训，使其有良好的素质和能力；b) 定期或不定期的服务文化的培训；c) 有效的评优、奖励、晋升和员工关怀机制', 'Internal support: (a) continuing technical and business-skills training; (b) service-culture training; (c) effective recognition, reward, promotion and staff-care mechanisms'),
    ('2021.1', 7, 'a7', '5.1.3.3', '5.1.3', '资源配置', 2, '', '售后服务组织应提供基础设施，具体包括：a) 办公场所和服务场所；b) 售后服务设施，例如顾客信息系统、安全保障措施等；c) 售后服务活动中涉及的工具、备品备件等', 'Infrastructure: (a) offices and service premises; (b) service facilities such as customer information system and safety measures; (c) tools and spare parts'),
    ('2021.1', 8, 'a8', '5.1.4.1', '5.1.4', '规范要求', 4, '', '针对售后服务中的各项活动和流程，制定相应的制度和规范，明确产品/服务范围、职能设计、组织分工、运转机制，并以企业文件形式体现，形成完整的售后服务手册', 'Rules for every service activity and process (scope, functions, division of work, operating mechanism) documented as a complete after-sales service manual'),
    ('2021.1', 9, 'a9', '5.1.4.2', '5.1.4', '规范要求', 2, '', '制订售后服务规范要求时应识别国家有关法律法规的要求，并使员工了解', 'Applicable laws and regulations identified when writing service rules, and staff made aware of them'),
    ('2021.1', 10, 'a10', '5.1.5.1', '5.1.5', '监督', 1, '', '设立服务监督机构，由专职人员负责，监督企业售后服务系统的运转情况', 'A service supervision body with full-time staff monitors how the service system runs'),
    ('2021.1', 11, 'a11', '5.1.5.2', '5.1.5', '监督', 6, '', '以监督有效奖惩，持续修正各项服务目标，并通过内部和外部的监督评价活动促进服务品质提升', 'Supervision drives effective rewards/penalties and continual revision of service objectives; internal and external evaluation raises service quality'),
    ('2021.1', 12, 'a12', '5.1.6.1', '5.1.6', '改进', 2, '', '生产、销售、服务等部门之间有良好的市场信息反馈机制，并在商品质量或服务质量方面不断改进', 'Good market-information feedback between production, sales and service, with continual improvement of product or service quality'),
    ('2021.1', 13, 'a13', '5.1.6.2', '5.1.6', '改进', 1, '', '对售后服务中发现的难以解决的问题，设立有关的服务研究部门或委托专业机构进行研究和咨询', 'Hard problems found in service are studied by a service research unit or a commissioned specialist body'),
    ('2021.1', 14, 'a14', '5.1.6.3', '5.1.6', '改进', 1, '', '通过国家认可的相关品牌、安全或管理认证', 'Holds nationally recognised brand, safety or management certification'),
    ('2021.1', 15, 'a15', '5.1.6.4', '5.1.6', '改进', 1, '', '重视服务标准化工作，鼓励参与国家、行业有关标准的制定工作', 'Values service standardisation; encourages taking part in national/industry standards work'),
    ('2021.1', 16, 'a16', '5.1.7.1', '5.1.7', '服务文化', 1, '', '有明确的服务理念，作为售后服务工作的指导思想，并保证员工理解', 'A clear service philosophy guides the work and staff understand it'),
    ('2021.1', 17, 'a17', '5.1.7.2', '5.1.7', '服务文化', 2, '', '对售后服务的目标或水平做出承诺，服务承诺在广告、宣传品、保修卡、销售合同等各种文档材料中的表述准确一致，并有效地传递给顾客', 'Service commitments made, worded accurately and consistently across adverts, leaflets, warranty cards and contracts, and conveyed to customers'),
    ('2021.1', 18, 'a18', '5.1.7.3', '5.1.7', '服务文化', 3, '', '以多种方式向社会公众做服务文化和活动的宣传，形成有效的顾客认知和口碑', 'Service culture and activities promoted to the public in several ways, giving customer awareness and reputation'),
    ('2021.1', 19, 'b1', '5.2.1.1', '5.2.1', '商品信息', 1, '', '商品包装有完整、准确的企业和商品有关信息，便于顾客识别和了解', 'Packaging carries complete, accurate company and product information'),
    ('2021.1', 20, 'b2', '5.2.1.2', '5.2.1', '商品信息', 2, '', '商品附属文档中应明确技术数据、操作使用及保养要求等。文档应便于顾客理解，各条款符合国家有关规定要求', 'Accompanying documents state technical data, operation and care; easy to understand and lawful'),
    ('2021.1', 21, 'b3', '5.2.1.3', '5.2.1', '商品信息', 1, '', '向顾客明示商品的保修期限、维修收费、主要部件和易损配件等信息', 'Warranty period, repair charges, main parts and wearing parts are disclosed to customers'),
    ('2021.1', 22, 'b4', '5.2.1.4', '5.2.1', '商品信息', 1, '涉及顾客使用安全的商品', '涉及顾客使用安全的商品，应在商品上做安全提示，并明示安全使用年限', 'Safety-relevant products carry safety warnings and a stated safe service life (conditional indicator)'),
    ('2021.1', 23, 'b5', '5.2.1.5', '5.2.1', '商品信息', 1, '', '建立商品系统性缺陷信息公开机制，及时告知顾客', 'Mechanism to disclose systemic product defects and tell customers promptly'),
    ('2021.1', 24, 'b6', '5.2.2.1', '5.2.2', '技术支持', 1.5, '', '根据商品的特点，在售出后提供及时、必要的安装和调试服务', 'Timely, necessary installation and commissioning after sale, as the product requires'),
    ('2021.1', 25, 'b7', '5.2.2.2', '5.2.2', '技术支持', 1.5, '', '提供商品使用所必需的使用指导或顾客培训，解答并解决顾客的疑问', 'Necessary usage guidance or customer training; questions answered and resolved'),
    ('2021.1', 26, 'b8', '5.2.2.3', '5.2.2', '技术支持', 1.5, '', '在商品有效期内为顾客提供持续的各类技术支持服务。对于有保养要求的商品，应按法律法规要求和服务承诺提供相应的保养服务', 'Continuous technical support over product life; maintenance service per law and commitment where the product needs it (partly conditional)'),
    ('2021.1', 27, 'b9', '5.2.2.4', '5.2.2', '技术支持', 1.5, '相关服务活动涉及收费的', '相关服务活动涉及收费的，应按国家有关规定合理收取，并事先明示', 'Charged services are priced lawfully and reasonably and disclosed beforehand (conditional)'),
    ('2021.1', 28, 'b10', '5.2.3.1', '5.2.3', '配送', 1, '', '所售商品的包装应完整、安全，便于运输或携带', 'Packaging is intact, safe and easy to transport or carry'),
    ('2021.1', 29, 'b11', '5.2.3.2', '5.2.3', '配送', 3, '', '对顾客所承诺的送货范围、送货时间及时兑现', 'Promised delivery area and delivery time are honoured'),
    ('2021.1', 30, 'b12', '5.2.4.1', '5.2.4', '维修', 1, '', '售后服务网点和技术部门应安排专人负责报修登记和接待服务', 'Outlets and technical department assign dedicated staff for repair registration and reception'),
    ('2021.1', 31, 'b13', '5.2.4.2', '5.2.4', '维修', 1, '', '按国家法律法规有关要求提供包修和保修服务', 'Guarantee and warranty repair provided as laws and regulations require'),
    ('2021.1', 32, 'b14', '5.2.4.3', '5.2.4', '维修', 3, '', '服务人员应注意个人卫生和形象，有效执行报修、送修或上门维修的服务程序和服务规范，及时进行维修，并向顾客如实提供维修记录', 'Staff presentable; repair request, drop-off and on-site procedures followed; prompt repair; truthful repair record given to the customer'),
    ('2021.1', 33, 'b15', '5.2.4.4', '5.2.4', '维修', 1, '', '定期对维修设施、设备和器材进行检查，保证维修服务的正常进行', 'Repair facilities, equipment and instruments inspected regularly'),
    ('2021.1', 34, 'b16', '5.2.4.5', '5.2.4', '维修', 3, '', '保证商品维修所必需的材料和配件的质量以及及时供应', 'Quality and timely supply of repair materials and parts assured'),
    ('2021.1', 35, 'b17', '5.2.4.6', '5.2.4', '维修', 1, '', '对于维修期限较长，或因维修方原因延误维修时间的，可为顾客提供相应的代用品', 'Loan product may be provided when repair is long or delayed by the repairer'),
    ('2021.1', 36, 'b18', '5.2.5.1', '5.2.5', '质量保证', 1, '', '所售商品质量应符合国家相关法规要求和质量标准', 'Product quality meets laws and quality standards'),
    ('2021.1', 37, 'b19', '5.2.5.2', '5.2.5', '质量保证', 1, '', '对顾客明示的质保期和保修期应符合国家相关规定的要求', 'Stated quality-guarantee and warranty periods comply with national rules'),
    ('2021.1', 38, 'b20', '5.2.5.3', '5.2.5', '质量保证', 2, '', '对于有质量问题的商品，应按国家有关规定办理退换。如退换（非企业商品质量或服务问题造成的）涉及到收费的，应事先向顾客明示', 'Returns/exchanges for quality problems per national rules; any charge for non-fault returns disclosed beforehand'),
    ('2021.1', 39, 'b21', '5.2.5.4', '5.2.5', '质量保证', 1, '', '当商品存在缺陷或出现难以解决的问题（例如：配件停产无法维修、服务场所歇业或地址迁移造成服务中断等）时，应实施商品召回或其他补救赔偿措施', 'Recall or other remedy/compensation when products are defective or problems cannot be solved (parts discontinued, outlet closed or moved)'),
    ('2021.1', 40, 'b22', '5.2.5.5', '5.2.5', '质量保证', 2, '贸易型企业', '对于贸易型企业，应配合生产厂家，及时完成报修、登记、维修、收费、退换、召回等服务，并按国家有关规定，执行先行赔付制度', 'Trading companies cooperate with manufacturers on repair, registration, charges, returns, recalls, and apply advance compensation (conditional: trading enterprises only)'),
    ('2021.1', 41, 'b23', '5.2.6.1', '5.2.6', '废弃商品回收', 1, '', '向顾客明示废弃商品回收的有关注意事项，其内容应符合安全和环保的要求', 'Customers told how to return waste products; content meets safety and environmental requirements'),
    ('2021.1', 42, 'b24', '5.2.6.2', '5.2.6', '废弃商品回收', 1, '', '按国家有关安全和环保的规定，对废弃商品进行回收和处置', 'Waste products recovered and disposed of per national safety and environmental rules'),
    ('2021.1', 43, 'c1', '5.3.1.1', '5.3.1', '顾客关系', 3, '', '设立有预约、咨询、报修、投诉、防伪查询功能的顾客反馈渠道，建立顾客服务热线或呼叫中心，并明示受理时间', 'Feedback channel with booking, enquiry, repair, complaint and anti-counterfeit query; hotline or call centre with published hours'),
    ('2021.1', 44, 'c2', '5.3.1.2', '5.3.1', '顾客关系', 2, '', '设立网站，包含售后服务的页面和内容，能够提供在线服务功能', 'Website with after-sales pages and online service functions'),
    ('2021.1', 45, 'c3', '5.3.1.3', '5.3.1', '顾客关系', 3, '', '建立顾客信息档案和计算机化的服务管理系统，能够有效进行顾客使用情况跟踪和回访，并有对顾客信息和隐私的保密措施', 'Customer files and computerised service management system allow usage tracking and follow-up, with confidentiality of customer data and privacy'),
    ('2021.1', 46, 'c4', '5.3.1.4', '5.3.1', '顾客关系', 5, '', '定期进行顾客满意度调查（包括售后服务满意度调查），及时掌握顾客意见。顾客满意度调查可按照SB/T10409执行', 'Regular customer satisfaction surveys (incl. after-sales), opinions captured promptly; SB/T 10409 may be used'),
    ('2021.1', 47, 'c5', '5.3.1.5', '5.3.1', '顾客关系', 2, '', '定期为顾客提供有针对性的主动服务或回馈活动', 'Regular targeted proactive service or customer-reward activities'),
    ('2021.1', 48, 'c6', '5.3.2.1', '5.3.2', '投诉处理', 2, '', '专职部门记录顾客投诉，建立完整的投诉档案', 'A dedicated department records complaints and keeps complete complaint files'),
    ('2021.1', 49, 'c7', '5.3.2.2', '5.3.2', '投诉处理', 7, '', '及时反馈和处理顾客投诉，有效解决顾客投诉', 'Complaints answered and handled promptly and effectively resolved'),
    ('2021.1', 50, 'c8', '5.3.2.3', '5.3.2', '投诉处理', 1, '', '配备服务调解人员，并有对突发事件进行及时处理、对服务失误进行补救的措施', 'Service mediators in place; measures for emergencies and for remedying service failures');
