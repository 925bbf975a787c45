package cn.xingji.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTableTest {
    @TempDir
    private Path root;

    @Test
    void tells_proved_unproved_and_unknown_rules_apart() throws IOException {
        write("docs/rules.csv", "id,title\nR1,First\nR2-a,Second\nR9,Nobody's\n");
        write("one/target/rules.csv", "R1,OneTest,works,SUCCESSFUL\n");
        write("deep/two/target/rules.csv", "R2-a,TwoTest,is_red,FAILED\nR7,TwoTest,is_odd,SUCCESSFUL\n");

        RuleTable.main(new String[] {root.toString()});

        assertThat(root.resolve("target/rules.md"))
                .content()
                .contains("2 of 3 rules have a test.")
                .contains("| R1 | First | 1 | OneTest.works |")
                .contains("| R2-a | Second | 1 | TwoTest.is_red ✗ |")
                .contains("| R9 | Nobody's | 0 | **none** |")
                .contains("| R7 | **not in docs/rules.csv** | 1 | TwoTest.is_odd |");
    }

    @Test
    void one_red_run_of_a_test_makes_it_red() throws IOException {
        write("docs/rules.csv", "id,title\nR1,First\n");
        write("one/target/rules.csv", "R1,OneTest,each,FAILED\nR1,OneTest,each,SUCCESSFUL\n");

        RuleTable.main(new String[] {root.toString()});

        assertThat(root.resolve("target/rules.md")).content().contains("| R1 | First | 1 | OneTest.each ✗ |");
    }

    private void write(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
