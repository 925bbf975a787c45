-- 受理 is the acceptance that the review ends with; what the applicant gets first says only that its application has arrived.
update letter_template
set subject = '申请接收通知：已收到贵单位的认证申请'
where kind = 'RECEIPT' and version = 1;
