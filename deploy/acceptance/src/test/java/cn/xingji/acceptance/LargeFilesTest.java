package cn.xingji.acceptance;

import static cn.xingji.rules.RuleId.R5_1_D;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.journey.Answer;
import cn.xingji.journey.Certification;
import cn.xingji.journey.Form;
import cn.xingji.journey.Paper;
import cn.xingji.rules.Rule;
import cn.xingji.servers.Service;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Twenty attachments of the largest size through the gateway, two at a time, into a service with a small heap. */
class LargeFilesTest {
    private static final int FILES = 20;
    private static final int AT_A_TIME = 2;
    private static final int LARGEST = 50 * 1024 * 1024;
    private static final long HEAP_LIMIT = 256L * 1024 * 1024;

    @Test
    @Rule(R5_1_D)
    void fifty_megabytes_twenty_times_pass_through_a_small_heap() throws Exception {
        var platform = RunningPlatform.get();
        try (var events = platform.watch();
                var senders = Executors.newFixedThreadPool(AT_A_TIME)) {
            var certification = platform.newCertification(events);
            certification.registerOrganization();
            certification.draftApplication();

            var sent = senders.invokeAll(IntStream.range(0, FILES)
                    .mapToObj(number -> (Callable<Answer>) () -> attach(certification, number))
                    .toList());

            for (var answer : sent) {
                assertThat(answer.get().status()).isEqualTo(201);
            }
            var first = certification.cast().applicant();
            var file = first.get(certification.application("/attachments"))
                    .orFail()
                    .json()
                    .path(0);
            assertThat(file.path("size").asInt()).isEqualTo(LARGEST);
            var back = first.get(certification.application(
                            "/attachments/" + file.path("id").asText()))
                    .orFail();
            assertThat(back.body()).hasSize(LARGEST);
        }
        var memory = platform.memoryOf(Service.APPLICATION);
        System.out.printf(
                "20 x 50 MiB: application-service at -Xmx%d MiB, heap used %d MiB, resident at most %d MiB%n",
                memory.heapLimit() >> 20, memory.heapUsed() >> 20, memory.residentPeak() >> 20);
        assertThat(memory.heapLimit()).isLessThanOrEqualTo(HEAP_LIMIT);
    }

    private static Answer attach(Certification certification, int number) {
        var content = new byte[LARGEST];
        new Random(number).nextBytes(content);
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        var paper = new Paper("manual-" + number + ".pdf", "application/pdf", content);
        return certification
                .cast()
                .applicant()
                .upload(
                        "POST",
                        certification.application("/attachments"),
                        new Form().field("kind", "SERVICE_MANUAL").file("file", paper));
    }
}
