package cn.xingji.application.intake.archive;

import cn.xingji.testing.RealFileServers;
import cn.xingji.testing.RealStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** On an S3 server. */
@QuarkusTest
@RealStack
@WithTestResource(RealFileServers.class)
class ArchiveOnS3Test extends ArchiveContract {}
