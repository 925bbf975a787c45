package cn.xingji.surveillance;

import cn.xingji.testing.DescribedLifecycles;

class LifecyclesTest extends DescribedLifecycles {}
