{
  'targets': [
    {
      'target_name': 'memtrace',
      'sources': [
        'src/audit.cc',
        'src/binding.cc',
        'src/hot_memory.cc',
        'src/log_reader.cc',
        'src/log_text.cc',
        'src/log_writer.cc',
        'src/probe_catalogue.cc',
        'src/site_counts.cc',
        'src/tracer.cc',
        'src/watcher.cc',
      ],
      'include_dirs': ["<!(node -p \"require('node-addon-api').include_dir\")"],
      'defines': ['NAPI_VERSION=8', 'NAPI_DISABLE_CPP_EXCEPTIONS'],
      'cflags_cc': ['-std=c++17', '-O3', '-fno-exceptions', '-fno-rtti', '-fvisibility=hidden', '-Wall', '-Wextra'],
      'xcode_settings': {
        'CLANG_CXX_LANGUAGE_STANDARD': 'c++17',
        'GCC_ENABLE_CPP_EXCEPTIONS': 'NO',
        'MACOSX_DEPLOYMENT_TARGET': '11.0',
      },
      'msvs_settings': {'VCCLCompilerTool': {'AdditionalOptions': ['/std:c++17']}},
      'conditions': [
        ['OS=="linux"', {'sources': ['src/rss_linux.cc', 'src/perf_ring_linux.cc', 'src/probe_perf_linux.cc', 'src/watcher_sleep_linux.cc']}],
        ['OS=="mac"', {'sources': ['src/rss_mac.cc']}],
        ['OS=="win"', {'sources': ['src/rss_windows.cc']}],
      ],
    },
  ],
  'conditions': [
    ['OS=="linux"', {
      'targets': [
        {
          'target_name': 'memtrace_unmap_shim',
          'type': 'loadable_module',
          'product_prefix': '',
          'sources': ['src/unmap_shim_linux.cc'],
          'cflags_cc': ['-std=c++17', '-O2', '-fno-exceptions', '-fno-rtti', '-fvisibility=hidden', '-Wall', '-Wextra'],
        },
      ],
    }],
  ],
}
