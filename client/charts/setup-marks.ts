import { MarkAreaComponent } from "echarts/components";
import * as echarts from "echarts/core";

// Only charts of pages carry remarks: walls do not load what draws them.
echarts.use([MarkAreaComponent]);
