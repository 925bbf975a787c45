package cn.xingji.application;

import cn.xingji.testing.RealKeycloak;
import cn.xingji.testing.RealStack;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** On the local disk. */
@QuarkusTest
@RealStack
@WithTestResource(value = RealKeycloak.class, scope = TestResourceScope.GLOBAL)
class ArchiveOnDiskTest extends ArchiveContract {}
