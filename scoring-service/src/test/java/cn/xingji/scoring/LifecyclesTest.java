package cn.xingji.scoring;

import cn.xingji.testing.DescribedLifecycles;

class LifecyclesTest extends DescribedLifecycles {}
