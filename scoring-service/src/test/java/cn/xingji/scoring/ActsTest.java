package cn.xingji.scoring;

import cn.xingji.testing.ActsOnWhatWasSeen;
import java.util.Set;

/** Every act of a person in this service. */
class ActsTest extends ActsOnWhatWasSeen {
    @Override
    protected Set<String> additions() {
        return Set.of();
    }
}
