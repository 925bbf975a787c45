package cn.xingji.audit.remote;

import static cn.xingji.rules.RuleId.RA4_1;

import cn.xingji.rules.Refused;

/**
 * What the leader tells the client beside the capabilities.
 *
 * @param arrangement how and when the audit goes
 * @param conditions under which it can be remote
 */
record Notice(String arrangement, String conditions) {
    Notice {
        if (arrangement.isBlank()) {
            throw Refused.invalidField(RA4_1, "remote.arrangement-missing", "arrangement");
        }
        if (conditions.isBlank()) {
            throw Refused.invalidField(RA4_1, "remote.conditions-missing", "conditions");
        }
    }
}
