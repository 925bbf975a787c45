package cn.xingji.audit.remote;

import java.util.Optional;

/**
 * A capability as the notice asked for it, with the client's written answer.
 *
 * @param available empty until it is answered
 * @param remark in the client's words; may be blank
 */
public record AskedCapability(String code, String text, Optional<Boolean> available, String remark) {
    static AskedCapability of(Capability capability) {
        return new AskedCapability(capability.code(), capability.text(), Optional.empty(), "");
    }

    AskedCapability answered(CapabilityAnswer answer) {
        return new AskedCapability(code, text, Optional.of(answer.available()), answer.remark());
    }

    boolean isMissing() {
        return available.filter(there -> !there).isPresent();
    }
}
