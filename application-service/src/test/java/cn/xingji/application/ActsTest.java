package cn.xingji.application;

import cn.xingji.testing.ActsOnWhatWasSeen;
import java.util.Set;

/** Every act of a person in this service. */
class ActsTest extends ActsOnWhatWasSeen {
    @Override
    protected Set<String> additions() {
        return Set.of(
                "POST /api/v1/applications/{application}/review/gaps",
                "PUT /api/v1/applications/{application}/review/look-ups/{lookUp}",
                "POST /api/v1/changes/{id}/attachments");
    }
}
