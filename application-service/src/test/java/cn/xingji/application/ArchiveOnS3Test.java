package cn.xingji.application;

import cn.xingji.testing.RealFileServers;
import cn.xingji.testing.RealKeycloak;
import cn.xingji.testing.RealStack;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** On an S3 server. */
@QuarkusTest
@RealStack
@WithTestResource(value = RealKeycloak.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(RealFileServers.class)
class ArchiveOnS3Test extends ArchiveContract {}
