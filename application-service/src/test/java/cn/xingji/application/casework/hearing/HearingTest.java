package cn.xingji.application.casework.hearing;

import static java.util.stream.Collectors.toMap;

import cn.xingji.hearing.Hearing;
import cn.xingji.hearing.Strand;
import cn.xingji.testing.HearingPicture;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealStack
class HearingTest {
    @Inject
    Hearing hearing;

    @Test
    void the_picture_shows_what_is_heard() {
        HearingPicture.check("application", hearing.strands().stream().collect(toMap(Strand::name, Strand::facts)));
    }
}
