package cn.xingji.application.intake.archive;

import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;

/** On the local disk. */
@QuarkusTest
@RealStack
class ArchiveOnDiskTest extends ArchiveContract {}
